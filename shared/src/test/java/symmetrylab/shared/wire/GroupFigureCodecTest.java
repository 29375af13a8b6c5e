package symmetrylab.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Elements;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Experiments;

/** Figures of groups survive their lines in every bit. */
class GroupFigureCodecTest {
    private static final double[] AWKWARD = {0.1, -0.0, 1e-320, 1.7976931348623157e308, Double.NaN, -1 / 0.0, 2e23};
    private static final Elements ELEMENTS = new Elements(
            List.of("e", "r²", "\"(1 2)\\", "<𝔖>\n\u2028"), new int[] {0, 1, 1, 0}, List.of("ord 1", "[r²]"));
    private static final Elements NOBODY = new Elements(List.of(), new int[0], List.of());

    static List<FigureState> states() {
        return List.of(
                new FigureState.Quilt(ELEMENTS, new int[] {3, 1, 0, 2}, new int[] {0, 1, 2, 3, Integer.MAX_VALUE, -1}),
                new FigureState.Quilt(NOBODY, new int[0], new int[0]),
                new FigureState.Graph(
                        ELEMENTS, AWKWARD, AWKWARD, List.of("r", "s²"), new int[] {1, 2, 3, 0}, new int[] {0, 0, 3}),
                new FigureState.Graph(NOBODY, new double[0], new double[0], List.of(), new int[0], new int[0]),
                new FigureState.Blocks(
                        List.of("A1", "E\"1"),
                        new int[] {1, 2},
                        List.of(
                                new FigureState.Transform("signal", AWKWARD, AWKWARD),
                                new FigureState.Transform("moved", new double[0], new double[0]))),
                new FigureState.Blocks(List.of(), new int[0], List.of()),
                new FigureState.Spread(
                        120,
                        List.of(
                                new FigureState.Spot("signal", 1e-320, Double.NaN),
                                new FigureState.Spot("equality", -0.0, 1 / 0.0))),
                new FigureState.Spread(1, List.of()),
                new FigureState.Bars(List.of(new FigureState.Group("x", AWKWARD)), List.of("e", "r²", "", "\\")),
                new FigureState.Bars(List.of(new FigureState.Group("x", AWKWARD)), List.of()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateSurvivesItsLine(FigureState state) {
        assertSurvives(new RunEvent.Pictured("figure", 0, state));
    }

    private static void assertSurvives(RunEvent event) {
        String line = EventCodec.line(event);
        assertThat(line).doesNotContain("\n").doesNotContain("<");
        assertThat(EventCodec.parse(line))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Double.doubleToLongBits(a) == Double.doubleToLongBits(b), Double.class)
                .isEqualTo(event);
        assertThat(EventCodec.line(EventCodec.parse(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group-explorer|group=S4&subset=(1 2)&colour=left&walk=(1 2)",
                "group-explorer|group=C1&subset=",
                "fourier-workbench|group=C7&signal=delta 1&filter=random 1&by=3",
                "fourier-workbench|group=A5&signal=random 1&filter=random 2&by=e&basis=rotated",
                "uncertainty-gauge|group=<(1 2 3),(1 2)>&signal=random 4"
            })
    void everyEventOfARunSurvivesItsLine(String id, String query) {
        var experiment = Experiments.catalog().get(id);
        new RunSession(
                        experiment,
                        Settings.parse(experiment.schema(), query),
                        Inputs.none(),
                        GroupFigureCodecTest::assertSurvives)
                .finish();
    }
}
