package symmetrylab.shared.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.number.RandomStream;

class WireTest {
    private static final double[] AWKWARD = {0.1, -0.0, 1e-320, 1.7976931348623157e308, Double.NaN, -1 / 0.0, 2e23};

    static List<RunEvent> events() {
        return List.of(
                new RunEvent.Started(new ExperimentId("some-id"), "points=1,2,1;3,4,-1&loss=logistic"),
                new RunEvent.Sampled("a lane with \"quotes\" and \\", 12, AWKWARD),
                new RunEvent.Pictured(
                        "plane",
                        3,
                        new FigureState.Plane(List.of(
                                new FigureState.Point(0.1, -2, 1, true),
                                new FigureState.Direction("diagonal", 0.6, 0.8, Double.NaN),
                                new FigureState.Position("diagonal", 1e-300, -0.0),
                                new FigureState.Constraint(-1, 2.5, true),
                                new FigureState.Level(2.0 / 3, false, 0.1, 1, AWKWARD, AWKWARD)))),
                new RunEvent.Pictured("bars", 3, new FigureState.Bars(List.of(new FigureState.Group("x", new double[] {
                    1, 2
                })))),
                new RunEvent.Claimed(new Claim(
                        "claim",
                        "lane",
                        9,
                        List.of(new Claim.Hypothesis("gap", false, -0.25)),
                        AWKWARD,
                        new double[0],
                        1e-9,
                        1e-3,
                        Double.NaN,
                        Claim.Verdict.HYPOTHESES_NOT_MET)),
                new RunEvent.Finished(100, List.of("00ff", "12ab")),
                new RunEvent.Failed("line\nbreak, <tag>, \u2028 and é"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventSurvivesItsLineInEveryBit(RunEvent event) {
        String line = EventCodec.line(event);
        assertThat(line).doesNotContain("\n").doesNotContain("<");
        assertThat(EventCodec.parse(line))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Double.doubleToLongBits(a) == Double.doubleToLongBits(b), Double.class)
                .isEqualTo(event);
        assertThat(EventCodec.line(EventCodec.parse(line))).isEqualTo(line);
    }

    @Test
    void jsonOfRandomStructuresIsReadBack() {
        RandomStream chance = RandomStream.named(1, "json");
        for (int i = 0; i < 500; i++) {
            Object value = random(chance, 4);
            assertThat(Json.parse(Json.text(value))).isEqualTo(value);
        }
    }

    private static Object random(RandomStream chance, int depth) {
        return switch (chance.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> chance.nextGaussian();
            case 1 -> "text " + (char) chance.nextInt(0xd7ff);
            case 2 -> chance.nextInt(2) == 0;
            case 3 -> null;
            case 4 -> List.of(String.valueOf(random(chance, 0)), List.of(chance.nextDouble()));
            default -> Map.of("k" + chance.nextInt(), chance.nextGaussian(), "é", List.of());
        };
    }

    @Test
    void malformedTextIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Json.parse("{\"a\": 1,}")).hasMessage("JSON must have '\"' at character 9");
        assertThatThrownBy(() -> Json.parse("[1, 2")).hasMessage("JSON must not end at character 6");
        assertThatThrownBy(() -> Json.parse("[1-2]")).hasMessage("JSON must have a number at character 2");
        assertThatThrownBy(() -> Json.parse("[".repeat(500))).hasMessageContaining("must not nest deeper than 100");
        assertThatThrownBy(() -> Json.parse("{} x")).hasMessage("JSON must end at character 4");
        assertThatThrownBy(() -> EventCodec.parse("{\"event\":\"sampled\",\"lane\":\"a\",\"step\":1}"))
                .hasMessage("'values' must be a list");
        assertThatThrownBy(() -> EventCodec.parse("{\"event\":\"other\"}")).hasMessage("there is no event 'other'");
    }
}
