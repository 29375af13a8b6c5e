package symmetrylab.shared.picture.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.group.Groups;
import symmetrylab.shared.picture.RunRecord;

/** Elements of a Cayley graph stand apart, and no arrow passes through an element that it does not join. */
class CayleyLayoutTest {
    private static final double APART = 0.03;
    private static final List<String> LARGER = List.of(
            "C4xC4xC2",
            "C2xC2xC2xC2xC2",
            "C4xC4xC3",
            "C2xA5",
            "C3xC3xC3",
            "C5xC5",
            "C4xC8",
            "C7xC7",
            "S5",
            "A5",
            "D30",
            "D60",
            "C120",
            "C4xQ8",
            "Q8xC2xC2",
            "C6xC6",
            "C8:C4[3]",
            "(C3xC3):C4[0,1,2,0]",
            "<(1 2),(2 3),(3 4)>",
            "<(1 2 3 4 5),(2 3 5 4)>",
            "C2xS4",
            "A4xC4",
            "C60",
            "Q60",
            "C11:C5[3]",
            "C2xC2xC2xC2xC2xC2");

    static Stream<String> groups() {
        return Stream.concat(Groups.small().stream(), LARGER.stream()).distinct();
    }

    private static FigureState.Graph graph(String group) {
        RunRecord run = GroupScenes.run("group-explorer", "group", group, "subset", "");
        return (FigureState.Graph) run.state("graph");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void elementsStandApartInTheUnitSquare(String group) {
        FigureState.Graph graph = graph(group);
        double[] xs = graph.xs();
        double[] ys = graph.ys();
        double least = 2;
        for (int a = 0; a < xs.length; a++) {
            assertThat(Math.max(Math.abs(xs[a]), Math.abs(ys[a]))).isLessThanOrEqualTo(1 + 1e-12);
            for (int b = 0; b < a; b++) {
                least = Math.min(least, Math.hypot(xs[a] - xs[b], ys[a] - ys[b]));
            }
        }
        assertThat(least).as(group).isGreaterThan(APART);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void arrowsPassNoOtherElementInSmallGroups(String group) {
        FigureState.Graph graph = graph(group);
        double[] xs = graph.xs();
        double[] ys = graph.ys();
        int n = xs.length;
        int k = graph.generators().size();
        if (n > 8) {
            return;
        }
        for (int a = 0; a < n; a++) {
            for (int generator = 0; generator < k; generator++) {
                int b = graph.targets()[a * k + generator];
                for (int c = 0; c < n; c++) {
                    if (c != a && c != b) {
                        assertThat(distance(xs, ys, a, b, c))
                                .as(group + " " + List.of(a, b, c))
                                .isGreaterThan(APART);
                    }
                }
            }
        }
    }

    /** Of the place c from the stretch between a and b. */
    private static double distance(double[] xs, double[] ys, int a, int b, int c) {
        double dx = xs[b] - xs[a];
        double dy = ys[b] - ys[a];
        double along = ((xs[c] - xs[a]) * dx + (ys[c] - ys[a]) * dy) / (dx * dx + dy * dy);
        double part = Math.max(0, Math.min(1, along));
        return Math.hypot(xs[c] - xs[a] - part * dx, ys[c] - ys[a] - part * dy);
    }
}
