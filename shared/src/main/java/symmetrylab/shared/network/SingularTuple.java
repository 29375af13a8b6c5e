package symmetrylab.shared.network;

import java.util.Arrays;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.Svd;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

/**
 * A singular tuple of a tensor A: unit vectors u_l and s ≥ 0 with s·u_l = A∘(u_1,…,I_l,…,u_L) for every l (Lim 2005). What
 * directions of trained layers tend to (Yun et al., theorem 1).
 *
 * <p>Unique at most up to an even number of signs; for three and more modes there are many.
 *
 * @param value s
 * @param vectors u_1,…,u_L
 * @param residual max_l ‖A∘(u_1,…,I_l,…,u_L) − s·u_l‖/s
 */
public record SingularTuple(double value, double[][] vectors, double residual) {
    private static final int MOST_SWEEPS = 2000;
    private static final double CONVERGED = 1e-14;

    /** Copies the vectors. */
    public SingularTuple {
        vectors = copy(vectors);
    }

    /** A copy of u_1,…,u_L. */
    @Override
    public double[][] vectors() {
        return copy(vectors);
    }

    private static double[][] copy(double[][] vectors) {
        double[][] copy = new double[vectors.length][];
        for (int l = 0; l < copy.length; l++) {
            copy[l] = vectors[l].clone();
        }
        return copy;
    }

    /** How nearly the directions of these vectors are a singular tuple; s is A∘(û_1,…,û_L), the last mode's sign free. */
    public static SingularTuple measured(DataTensor a, double[]... v) {
        double[][] u = new double[v.length][];
        for (int l = 0; l < v.length; l++) {
            u[l] = scaled(v[l], 1 / FixedSum.norm(v[l]));
        }
        double s = a.apply(u);
        double worst = 0;
        for (int l = 0; l < u.length; l++) {
            double[] rest = a.partial(l, u);
            FixedSum.addInto(rest, -s, u[l]);
            worst = Math.max(worst, FixedSum.norm(rest));
        }
        return new SingularTuple(s, u, worst / Math.abs(s));
    }

    /** The tuple that the higher-order power method climbs to from these vectors; its residual says how near it came. */
    public static SingularTuple climbed(DataTensor a, double[]... start) {
        double[][] u = start.clone();
        SingularTuple found = null;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int l = 0; l < u.length; l++) {
                double[] along = a.partial(l, u);
                double s = FixedSum.norm(along);
                if (!(s > 0)) {
                    return new SingularTuple(0, start, Double.POSITIVE_INFINITY);
                }
                u[l] = scaled(along, 1 / s);
            }
            if (sweep % 8 == 7) {
                found = measured(a, u);
                if (found.residual <= CONVERGED) {
                    break;
                }
            }
        }
        return found;
    }

    /** The tuple of largest value among those climbed to from so many random starts and from the unfoldings. */
    public static SingularTuple top(DataTensor a, int randomStarts) {
        int order = a.shape().length;
        if (order == 2) {
            Svd svd = JacobiSvd.nonzero(a.unfolding(0));
            return measured(a, svd.u().column(0), svd.v().column(0));
        }
        SingularTuple best = null;
        RandomStream random = RandomStream.named(1, "singular tuples");
        for (int round = 0; round < randomStarts + order; round++) {
            double[][] start = new double[order][];
            for (int l = 0; l < order; l++) {
                start[l] = round < order ? unfolded(a, l, round) : gaussian(random, a.shape()[l]);
            }
            SingularTuple found = climbed(a, start);
            best = best == null || found.value > best.value ? found : best;
        }
        return best;
    }

    /** The j-th left singular vector of the unfolding, the last one where there are fewer. */
    private static double[] unfolded(DataTensor a, int l, int j) {
        Matrix left = JacobiSvd.nonzero(a.unfolding(l)).u();
        return left.column(Math.min(j, left.columns() - 1));
    }

    private static double[] gaussian(RandomStream random, int size) {
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = random.nextGaussian();
        }
        return vector;
    }

    private static double[] scaled(double[] v, double factor) {
        double[] scaled = new double[v.length];
        FixedSum.addInto(scaled, factor, v);
        return scaled;
    }

    /**
     * The tuple of Σ_j σ_j e_j⊗…⊗e_j (L ≥ 3 modes, σ &gt; 0) on this support, closed form: u_j ∝ σ_j^(−1/(L−2)), equal for
     * all modes, s = (Σ σ_j^(−2/(L−2)))^(−(L−2)/2). With one coordinate a maximum, with more a saddle that no power method
     * finds and that gradient flow does reach.
     */
    public static SingularTuple onSupport(double[] sigma, int order, int... support) {
        if (order < 3 || support.length == 0) {
            throw new IllegalArgumentException("a tuple on a support needs 3 modes and a coordinate, got " + order
                    + " modes and " + support.length + " coordinates");
        }
        double[] u = new double[sigma.length];
        for (int j : support) {
            u[j] = Portable.pow(sigma[j], -1.0 / (order - 2));
        }
        double length = FixedSum.norm(u);
        double[][] vectors = new double[order][];
        Arrays.fill(vectors, scaled(u, 1 / length));
        double s = Portable.pow(length, 2 - order);
        double worst = 0;
        for (int j = 0; j < u.length; j++) {
            double other = sigma[j] * Portable.pow(u[j] / length, order - 1) - s * u[j] / length;
            worst = Math.max(worst, Math.abs(other));
        }
        return new SingularTuple(s, vectors, worst / s);
    }
}
