package symmetrylab.server.verify.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.GoldenKind;
import symmetrylab.server.verify.golden.MalformedCase;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.representation.Dual;

/** Singular values, Schatten sums and norms and the rank of the transform of a function on a group given by its table. */
public final class FourierInvariantsKind implements GoldenKind {
    private static final double TWO_THIRDS = 2.0 / 3;

    @Override
    public String name() {
        return "fourier-invariants";
    }

    @Override
    public void check(Node golden, Comparison comparison) {
        GoldenGroup given = GoldenGroup.of(golden);
        GroupFourierTransform transform = GroupFourierTransform.of(given.group());
        Node expected = golden.at("expected");
        GroupFunction f = given.function(golden.at("input").at("f"));
        Spectrum spectrum = transform.forward(f);
        checkSingularValues(spectrum, expected.at("singular_values_by_irrep_sorted_by_dim"), comparison);
        number(expected, "sum_d_sigma2", spectrum.schattenSum(2), comparison);
        number(expected, "sum_d_sigma1", spectrum.schattenSum(1), comparison);
        number(expected, "sum_d_sigma_2_3", spectrum.schattenSum(TWO_THIRDS), comparison);
        number(expected, "sum_d_sigma_1_2", spectrum.schattenSum(0.5), comparison);
        number(expected, "schatten_norm_L3_unnormalised_FT", spectrum.schattenNorm(TWO_THIRDS), comparison);
        double scale = 1 / f.norm();
        String unit = "schatten_norm_L3_of_f_over_l2norm";
        number(expected, unit, spectrum.scaled(scale).schattenNorm(TWO_THIRDS), comparison);
        Node rank = expected.at("rank_with_multiplicity");
        comparison.number(rank.path(), spectrum.rank(Bounds.RANK_CUT), rank.integer(), 0);
    }

    private static void number(Node expected, String field, double actual, Comparison comparison) {
        comparison.number(expected.at(field).path(), actual, expected.at(field).number(), Bounds.FOURIER);
    }

    /** By degree ascending, then singular values descending. */
    static void checkSingularValues(Spectrum spectrum, Node expected, Comparison comparison) {
        checkSingularValues(spectrum, expected, Bounds.FOURIER, comparison);
    }

    static void checkSingularValues(Spectrum spectrum, Node expected, double bound, Comparison comparison) {
        Dual dual = spectrum.dual();
        List<double[]> rows = new ArrayList<>(IntStream.range(0, dual.size())
                .mapToObj(spectrum::singularValues)
                .toList());
        rows.sort(
                Comparator.<double[]>comparingInt(row -> row.length).thenComparing((a, b) -> descending(a, b, bound)));
        List<Node> items = expected.items();
        if (items.size() != rows.size()) {
            throw new MalformedCase(expected.path() + " must have " + rows.size() + " rows, got " + items.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            comparison.vector(items.get(i).path(), rows.get(i), items.get(i).vector(), bound);
        }
    }

    private static int descending(double[] a, double[] b, double bound) {
        int i = 0;
        while (i < a.length - 1 && Math.abs(a[i] - b[i]) <= bound) {
            i++;
        }
        return Double.compare(b[i], a[i]);
    }
}
