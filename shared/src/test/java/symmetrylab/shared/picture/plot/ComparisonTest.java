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

    /** Of heat maps the table has a column a step: A and B alone, and what is left when one is taken from the other. */
    @Test
    void aHistoryDiffersByBMinusAAtEachStepThatBothHave() {
        for (String figure : new String[] {"heat", "heat-spectrum"}) {
            String experiment = figure.equals("heat") ? "diagonal-sparsity" : "convolution-sparsity";
            RunRecord a = Runs.of(experiment, Runs.SHORT);
            RunRecord b = Runs.of(experiment, Runs.SHORT + "&seed=8");
            Table difference = pictures(a, b, Comparison.DIFFERENCE).table(figure);
            Table left = pictures(a, a, Comparison.ALONE).table(figure);
            Table right = pictures(a, b, Comparison.ALONE).table(figure);
            assertThat(difference.head()).hasSizeGreaterThan(10).allMatch(head -> !head.contains("max margin"));
            for (int row = 0; row < difference.rows().size(); row++) {
                for (int j = 1; j < difference.head().size(); j++) {
                    String step = difference.head().get(j);
                    double before = number(left, row, step);
                    double after = number(right, row, step);
                    assertThat(number(difference, row, step))
                            .as(figure + ", " + step)
                            .isCloseTo(after - before, within(1e-5 * (Math.abs(before) + Math.abs(after))));
                }
            }
        }
    }

    private static double number(Table table, int row, String head) {
        String cell = table.rows().get(row).get(table.head().indexOf(head));
        int times = cell.indexOf("\u00a0·\u00a010");
        return times < 0 ? Double.parseDouble(cell.replace('−', '-')) : scientific(cell, times);
    }

    private static double scientific(String cell, int times) {
        StringBuilder exponent = new StringBuilder("e");
        for (char c : cell.substring(times + "\u00a0·\u00a010".length()).toCharArray()) {
            exponent.append(c == '⁻' ? "-" : "" + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c));
        }
        return Double.parseDouble(cell.substring(0, times).replace('−', '-') + exponent);
    }

    @Test
    void aDifferenceOfHistoriesHasSignsAndItsOwnKeyAndSaysWhereItIsLargest() {
        Pictures alike = pictures(A, A, Comparison.DIFFERENCE);
        assertThat(alike.summary("heat"))
                .startsWith("diagonal, B − A: at step ")
                .contains("the largest difference is 0,");
        assertThat(alike.svg("heat", "n")).contains(">diagonal, B − A<").doesNotContain("max margin");
        Pictures apart = pictures(A, B, Comparison.DIFFERENCE);
        assertThat(apart.summary("heat")).doesNotContain("difference is 0,").contains("; over the run it is ");
        assertThat(apart.readingOf("heat", 1).text()).contains("diagonal, B − A at step ");
        assertThat(count(apart.svg("heat", "n"), "class=\"tick\"[^>]*>−"))
                .as("negative shades")
                .isPositive();
        assertThat(apart.svg("heat", "n"))
                .isNotEqualTo(pictures(A, B, Comparison.ALONE).svg("heat", "n"));
        assertThat(pictures(A, B, Comparison.OVERLAY).svg("heat", "n")).contains(">diagonal B<");
        RunRecord empty = new RunRecord(A.schema());
        assertThat(pictures(A, empty, Comparison.DIFFERENCE).svg("heat", "n")).contains("Run B to compare");
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
