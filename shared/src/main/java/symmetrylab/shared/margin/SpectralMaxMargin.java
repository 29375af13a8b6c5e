package symmetrylab.shared.margin;

import java.util.Arrays;
import symmetrylab.shared.linear.Elimination;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.FixedSum;

/**
 * min ‖Bz‖_1 subject to y_i x_iᵀz ≥ 1: the central path of the dual, then Newton on the optimality conditions of the
 * active points A and the support J that the path shows.
 *
 * <p>Unknowns a_A and r_J = |ρ_J|; equations Σ_J c_k r_k Re(conj(W_k) b_ki) = 1 for i in A and |W_k|² = 1 for k in J,
 * where W = BZᵀa, ρ = rW and b_ki is coordinate k of y_i x_i. The system is symmetric; where it is singular (an optimum
 * that is not unique) the least correction is taken.
 */
final class SpectralMaxMargin {
    /** Singular systems up to this size are solved at once, larger ones only when the path cannot be followed on. */
    private static final int CHEAP = 80;

    private static final double PROVED = 1e-10;

    private final Dataset data;
    private final Basis basis;
    private final double scale;
    /** What is asked of the rows as they are here; 1 where they have kept their lengths. */
    private final double[] asked;

    private final boolean alike;
    private final Coordinates coordinates;

    /** @param alike whether rows are brought to one length, which is for those of very different ones */
    private SpectralMaxMargin(Dataset data, Basis basis, boolean alike) {
        this.data = data;
        this.basis = basis;
        this.alike = alike;
        scale = data.largestNorm();
        asked = new double[data.size()];
        SignedData signed = SignedData.of(data, scale);
        for (int i = 0; i < asked.length; i++) {
            asked[i] = alike ? 1 / FixedSum.norm(signed.rows()[i]) : 1;
            for (int j = 0; j < data.dimension(); j++) {
                signed.rows()[i][j] *= asked[i];
            }
        }
        coordinates = new Coordinates(signed, basis);
    }

    /** The best proved of what is found with the rows as they are and, where that is not proved, at one length. */
    static MaxMarginSolution solve(Dataset data, Basis basis) {
        MaxMarginSolution found = new SpectralMaxMargin(data, basis, false).solve();
        return found.certificate().residual() < PROVED
                ? found
                : better(found, new SpectralMaxMargin(data, basis, true).solve());
    }

    private MaxMarginSolution solve() {
        DualBarrier path = new DualBarrier(coordinates, asked, alike);
        MaxMarginSolution best = null;
        for (double end = 1e-8; end > 1e-14; end /= 10) {
            path.follow(end);
            MaxMarginSolution polished = polish(path, end < 1e-11);
            best = better(best, better(polished, interior(path)));
            if (best.certificate().residual() < 1e-12) {
                return best;
            }
        }
        return best;
    }

    private static MaxMarginSolution better(MaxMarginSolution first, MaxMarginSolution second) {
        if (first == null) {
            return second;
        }
        return second.certificate().residual() < first.certificate().residual() ? second : first;
    }

    private MaxMarginSolution interior(DualBarrier path) {
        double[] sizes = new double[coordinates.count];
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = path.size(k);
        }
        return solution(path.a.clone(), sizes);
    }

    private MaxMarginSolution polish(DualBarrier path, boolean patient) {
        double total = path.total();
        double[] a = path.a.clone();
        double[] r = new double[coordinates.count];
        int[] active = new int[a.length];
        int[] support = new int[r.length];
        int actives = 0;
        int supports = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] * a[i] * (alike ? total * total : 1) > path.mu * total) {
                active[actives++] = i;
            } else {
                a[i] = 0;
            }
        }
        for (int k = 0; k < r.length; k++) {
            if (path.size(k) * path.size(k) > 2 * path.mu * total) {
                r[k] = path.size(k);
                support[supports++] = k;
            }
        }
        Face face = new Face(Arrays.copyOf(active, actives), Arrays.copyOf(support, supports));
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < 30; step++) {
            double moved = newton(face, a, r, patient);
            if ((!(moved < last) && step > 3) || moved < 1e-15) {
                break;
            }
            last = moved;
        }
        return solution(a, r);
    }

    /** Which constraints hold with equality. */
    private record Face(int[] active, int[] support) {}

    /** One Newton step on the face; answers its size relative to a, 0 where it was not worth its price. */
    private double newton(Face face, double[] a, double[] r, boolean patient) {
        int m = face.active.length;
        int size = m + face.support.length;
        ComplexVector w = coordinates.combine(a);
        double[][] system = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < m; i++) {
            right[i] = asked[face.active[i]];
        }
        for (int s = 0; s < face.support.length; s++) {
            int k = face.support[s];
            double c = coordinates.weight[k];
            right[m + s] = 0.5 * c * (1 - w.square(k));
            for (int i = 0; i < m; i++) {
                double aligned = c * product(k, face.active[i], w.real()[k], w.imaginary()[k]);
                system[i][m + s] = aligned;
                system[m + s][i] = aligned;
                right[i] -= r[k] * aligned;
                for (int j = 0; j < m; j++) {
                    int other = face.active[j];
                    double im = coordinates.imaginary == null ? 0 : coordinates.imaginary[k][other];
                    system[i][j] += c * r[k] * product(k, face.active[i], coordinates.real[k][other], im);
                }
            }
        }
        double[] step = Elimination.solveOrNull(system, right);
        if (step == null && !patient && size > CHEAP) {
            return 0;
        }
        step = step == null ? JacobiSvd.leastSquares(system, right) : step;
        double largest = 0;
        for (int i = 0; i < m; i++) {
            a[face.active[i]] += step[i];
            largest = Math.max(largest, Math.abs(step[i]));
        }
        for (int s = 0; s < face.support.length; s++) {
            r[face.support[s]] += step[m + s];
        }
        return largest / Math.abs(FixedSum.of(a));
    }

    /** Re(conj(re + i·im)·b_ki). */
    private double product(int k, int i, double re, double im) {
        double real = coordinates.real[k][i] * re;
        return coordinates.imaginary == null ? real : real + coordinates.imaginary[k][i] * im;
    }

    /** The solution with this dual and these sizes of the spectrum, back in the scale of the data, certified. */
    private MaxMarginSolution solution(double[] scaledDual, double[] sizes) {
        ComplexVector w = coordinates.combine(scaledDual);
        ComplexVector rho = new ComplexVector(new double[coordinates.count], new double[coordinates.count]);
        double dualViolation = 0;
        for (int k = 0; k < sizes.length; k++) {
            double modulus = w.modulus(k);
            dualViolation = Math.max(dualViolation, modulus - 1);
            if (sizes[k] != 0 && modulus > 0) {
                rho.real()[k] = sizes[k] * w.real()[k] / modulus;
                rho.imaginary()[k] = sizes[k] * w.imaginary()[k] / modulus;
            }
        }
        double[] z = coordinates.vector(rho);
        double[] dual = new double[scaledDual.length];
        double total = FixedSum.dot(asked, scaledDual);
        for (int i = 0; i < dual.length; i++) {
            dual[i] = scaledDual[i] * asked[i] / scale;
            dualViolation = Math.max(dualViolation, -scaledDual[i] * asked[i] / total);
        }
        for (int j = 0; j < z.length; j++) {
            z[j] /= scale;
        }
        double least = data.leastMargin(z);
        if (!(least > 0)) {
            KktCertificate none = new KktCertificate(1 - least, dualViolation, 1, Tolerance.KKT);
            return new MaxMarginSolution(z, dual, basis.norm(z, 1), none);
        }
        for (int j = 0; j < z.length; j++) {
            z[j] /= least;
        }
        double norm = basis.norm(z, 1);
        double gap = Math.abs(norm - FixedSum.of(dual)) / norm;
        return new MaxMarginSolution(
                z,
                dual,
                norm,
                new KktCertificate(Math.max(0, 1 - data.leastMargin(z)), dualViolation, gap, Tolerance.KKT));
    }
}
