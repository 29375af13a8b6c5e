package symmetrylab.shared.potential;

import symmetrylab.shared.flow.Rosenbrock;
import symmetrylab.shared.flow.VectorField;

/**
 * The whole regression flow of an orthogonally decomposable network in n numbers: ȧ = y − Aρ(Aᵀa), a(0) = 0, with ρ(ν) of
 * the potential (Yun et al., theorem 5: d/dt ∇Q(ρ) = Aᵀ(y − Aρ)).
 *
 * <p>Independent of {@link Minimum}: a path in time. Its limit is exact however roughly the path is followed, but a
 * carrying coordinate of three layers and more ends near the blow-up, where no double tells c_L − |t| well: the fit cannot
 * become much better than 1e-15·(ρ/w^L)^((L−2)/L), and is told as it is.
 */
public final class DualFlow implements VectorField {
    private static final double TOLERANCE = 1e-6;
    /** Steps near the end without halving the misfit after which there is nothing left to gain. */
    private static final int PATIENCE = 100;

    private final Interpolation system;
    private final Potential potential;
    private final double[][] rows;

    /** For this problem and potential. */
    public DualFlow(Interpolation system, Potential potential) {
        this.system = system;
        this.potential = potential;
        rows = system.rows();
    }

    @Override
    public int dimension() {
        return rows.length;
    }

    /** ρ(Aᵀa). */
    public double[] point(double[] a) {
        return potential.point(system.combine(a));
    }

    @Override
    public void slopeInto(double[] a, double[] slope) {
        double[] rest = system.residuals(point(a));
        System.arraycopy(rest, 0, slope, 0, slope.length);
    }

    @Override
    public void jacobianInto(double[] a, double[][] jacobian) {
        double[] nu = system.combine(a);
        int depth = potential.flow().depth();
        for (int j = 0; j < nu.length; j++) {
            double t = potential.power(j, depth - 2) * nu[j];
            nu[j] = -potential.power(j, 2 * depth - 2) * potential.flow().hSlope(t);
        }
        double[][] gram = system.gram(nu);
        for (int i = 0; i < gram.length; i++) {
            System.arraycopy(gram[i], 0, jacobian[i], 0, gram.length);
        }
    }

    /** Where the flow comes to rest: max|Aρ − y| at most this part of max|y|, or as near as so many steps bring it. */
    public Minimum limit(double relative, int most) {
        double[] y = system.targets();
        Rosenbrock run = new Rosenbrock(this, new double[y.length], TOLERANCE);
        double[] a = run.state();
        double best = Double.POSITIVE_INFINITY;
        int idle = 0;
        while (best > relative && idle < PATIENCE && run.steps() < most && run.step(Double.POSITIVE_INFINITY)) {
            double fit = system.misfit(point(run.state()));
            idle = fit < 1e-6 && fit >= 0.5 * best ? idle + 1 : 0;
            if (fit < best) {
                best = fit;
                a = run.state();
            }
        }
        double[] rho = point(a);
        double value = potential.value(rho);
        double dual = -potential.conjugate(system.combine(a));
        for (int i = 0; i < y.length; i++) {
            dual += a[i] * y[i];
        }
        double gap = value > 0 ? Math.abs(value - dual) / value : 0;
        return new Minimum(rho, a, value, system.misfit(rho), gap, run.steps());
    }
}
