package symmetrylab.shared.picture.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.View;
import symmetrylab.shared.picture.View.Comparison;

/** What two runs look like in one picture. */
class ComparisonTest {
    private static final RunRecord A = Runs.of("diagonal-sparsity", Runs.SHORT);
    private static final RunRecord B = Runs.of("diagonal-sparsity", Runs.SHORT + "&seed=8");

    private static Pictures pictures(RunRecord a, RunRecord b, Comparison how) {
        return new Pictures(new Scene(b, Optional.of(a), Labels.none(), View.PLAIN.compare(how)), new Frame(720, 300));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void anOverlayDrawsEveryCurveOfBothAndNamesThem() {
        String alone = pictures(A, B, Comparison.ALONE).svg("angle", "n");
        String both = pictures(A, B, Comparison.OVERLAY).svg("angle", "n");
        assertThat(count(alone, "class=\"curve ")).isEqualTo(1);
        assertThat(alone).doesNotContain("run-b");
        assertThat(count(both, "class=\"curve ")).isEqualTo(2);
        assertThat(count(both, "class=\"curve [^\"]*run-b\"")).isEqualTo(1);
        assertThat(both).contains(">diagonal A<").contains(">diagonal B<");
        assertThat(pictures(A, B, Comparison.OVERLAY).svg("plane", "n")).contains(">diagonal A<", ">diagonal B<");
        assertThat(pictures(A, B, Comparison.OVERLAY).svg("coordinates", "n")).contains(">diagonal A<", ">diagonal B<");
    }

    @Test
    void aRunDiffersFromItselfByAFactorOfOneAndByNothing() {
        Table curves = pictures(A, A, Comparison.DIFFERENCE).table("angle");
        assertThat(curves.rows())
                .hasSameSizeAs(A.moments())
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("1.00000"));
        Table bars = pictures(A, A, Comparison.DIFFERENCE).table("coordinates");
        assertThat(bars.rows()).extracting(row -> row.get(1)).containsExactly("0", "0");
        assertThat(pictures(A, A, Comparison.DIFFERENCE).summary("angle")).contains("ratio B/A of angle");
        assertThat(pictures(A, A, Comparison.DIFFERENCE).svg("angle", "n")).contains("A and B alike");
    }

    @Test
    void aDifferenceIsTakenAtEqualSteps() {
        Table table = pictures(A, B, Comparison.DIFFERENCE).table("angle");
        List<Integer> steps =
                table.rows().stream().map(row -> Integer.parseInt(row.get(0))).toList();
        assertThat(steps).isSubsetOf(A.moments()).isSubsetOf(B.moments()).hasSizeGreaterThan(10);
        int k = 7;
        double a = A.samples("diagonal").get(k).values()[4];
        double b = B.samples("diagonal").get(k).values()[4];
        assertThat(Double.parseDouble(table.rows().get(k).get(1))).isCloseTo(b / a, within(1e-5 * b / a));
    }

    @Test
    void residualsStandBesideEachOtherWithTheirRatio() {
        Scene scene = new Scene(B, Optional.of(A), Labels.none(), View.PLAIN);
        Table table = Comparisons.residuals(scene);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0).get(0)).isEqualTo("stationary");
        Scene same = new Scene(A, Optional.of(A), Labels.none(), View.PLAIN);
        assertThat(Comparisons.residuals(same).rows())
                .allSatisfy(row -> assertThat(row.get(4)).isEqualTo("1.00"));
        assertThat(Comparisons.residuals(new Scene(B, Labels.none())).rows()).isEmpty();
    }

    @Test
    void beforeBHasRunTheOverlayShowsAAndTheDifferenceAsksForB() {
        RunRecord empty = new RunRecord(A.schema());
        assertThat(count(pictures(A, empty, Comparison.OVERLAY).svg("angle", "n"), "class=\"curve "))
                .isEqualTo(1);
        assertThat(pictures(A, empty, Comparison.DIFFERENCE).svg("angle", "n")).contains("Run B to compare");
    }
}
