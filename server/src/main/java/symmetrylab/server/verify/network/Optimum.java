package symmetrylab.server.verify.network;

import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.MaxMarginSolution;

/**
 * An ℓ1 optimum as computed, and the test by which another z or dual is an optimum too.
 *
 * <p>Where optimum or dual are not unique, a listed one is accepted if it completes a Karush–Kuhn–Tucker pair with the
 * computed other half. These conditions are of first order in what is listed, so a disturbed value does not slip in.
 *
 * @param data the data
 * @param basis the coordinates of the norm
 * @param solution the computed optimum
 */
public record Optimum(Dataset data, Basis basis, MaxMarginSolution solution) {
    /** The pair must be this much better than the bound of a componentwise comparison. */
    private static final double STRICT = 0.1;

    /** Compares a listed z; answers the z that further fields belong to. */
    double[] compareVector(String what, double[] listed, Comparison comparison) {
        double distance = Comparison.distance(what, solution.z(), listed);
        if (!(distance <= Bounds.ORACLE) && misfit(listed, solution.dual()) <= STRICT * Bounds.ORACLE) {
            comparison.deviation(what + " (another optimum)", misfit(listed, solution.dual()), Bounds.ORACLE);
            return listed;
        }
        comparison.deviation(what, distance, Bounds.ORACLE);
        return solution.z();
    }

    /** Compares a listed dual; answers the dual that further fields belong to. */
    double[] compareDual(String what, double[] listed, Comparison comparison) {
        double distance = Comparison.distance(what, solution.dual(), listed);
        if (!(distance <= Bounds.ORACLE) && misfit(solution.z(), listed) <= STRICT * Bounds.ORACLE) {
            comparison.deviation(what + " (another dual)", misfit(solution.z(), listed), Bounds.ORACLE);
            return listed;
        }
        comparison.deviation(what, distance, Bounds.ORACLE);
        return solution.dual();
    }

    /** By how much z and a miss: margins ≥ 1, a ≥ 0, a_i(m_i − 1) = 0, |W| ≤ 1 and ρ = |ρ|W. */
    private double misfit(double[] z, double[] a) {
        double worst = 0;
        double[] margins = data.margins(z);
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.max(1 - margins[i], -a[i]));
            worst = Math.max(worst, Math.abs(a[i] * (margins[i] - 1)));
        }
        double[][] rho = coordinates(z);
        double[][] w = coordinates(combine(a));
        for (int k = 0; k < z.length; k++) {
            double size = Math.hypot(rho[0][k], rho[1][k]);
            worst = Math.max(worst, Math.hypot(w[0][k], w[1][k]) - 1);
            worst = Math.max(worst, Math.hypot(rho[0][k] - size * w[0][k], rho[1][k] - size * w[1][k]));
        }
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }

    double[] combine(double[] a) {
        double[] signed = a.clone();
        for (int i = 0; i < a.length; i++) {
            signed[i] *= data.labels()[i];
        }
        return data.points().transposedTimes(signed);
    }

    private double[][] coordinates(double[] v) {
        double[][] parts = {v.clone(), new double[v.length]};
        if (basis == Basis.FOURIER) {
            new Dft(v.length).transformInto(v, parts[0], parts[1]);
        }
        return parts;
    }
}
