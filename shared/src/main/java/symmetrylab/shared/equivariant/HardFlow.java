package symmetrylab.shared.equivariant;

import java.util.function.UnaryOperator;
import symmetrylab.shared.linear.NonNegativeLeastSquares;
import symmetrylab.shared.network.BlockProduct;

/**
 * Training at zero temperature: where the loss has become so small that the least margins alone count, each step adds the
 * smallest v that raises all linearised margins to 1 + Lε times the least one, and Θ is scaled back to margin 1.
 *
 * <p>Θ comes to rest where it is Σ λ_i ∇q_i, λ ≥ 0, of points of least margin: at a stationary point in parameter space. ε is 0.05
 * on the way, so that the path is that of the flow; near a point of rest it grows as long as Θ comes closer, to 16.
 */
public final class HardFlow {
    private static final double GAIN = 0.05;
    private static final double LARGEST_GAIN = 16;
    private static final double GROWTH = 1.1;
    private static final double NEAR = 0.1;
    private static final double RIDGE = 1e-13;

    private final int depth;
    private final double[] theta;
    private final MarginGradients at;
    private final double[][] system;
    private final double[] target;
    /** v. */
    private final double[] change;

    private double gain = GAIN;
    /** ‖v/ε − Θ‖/‖Θ‖ of the last step: zero at rest. */
    private double away = Double.POSITIVE_INFINITY;

    private long steps;

    /** A run from parameters that separate the points; they are copied. */
    public HardFlow(BlockProduct network, SeparablePoints points, double[] start) {
        depth = network.depth();
        theta = start.clone();
        at = MarginGradients.normalised(network, points, theta);
        system = new double[points.size()][points.size()];
        target = new double[points.size()];
        change = new double[theta.length];
    }

    /** Does so many steps. */
    public void advance(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
    }

    private void step() {
        double largest = 0;
        for (int i = 0; i < target.length; i++) {
            target[i] = 1 + depth * gain - at.margins[i];
            System.arraycopy(at.gram[i], 0, system[i], 0, target.length);
            largest = Math.max(largest, at.gram[i][i]);
        }
        for (int i = 0; i < target.length; i++) {
            system[i][i] += RIDGE * largest;
        }
        at.combineInto(NonNegativeLeastSquares.solve(system, target), change);
        double before = away;
        away = distance();
        for (int k = 0; k < theta.length; k++) {
            theta[k] += change[k];
        }
        gain = away < before && away < NEAR ? Math.min(LARGEST_GAIN, GROWTH * gain) : Math.max(GAIN, 0.5 * gain);
        at.normalise(theta);
        steps++;
    }

    /** Replaces Θ by its image, such as {@link FourierCoordinates#real}, before rounding has grown. */
    void correct(UnaryOperator<double[]> correction) {
        System.arraycopy(correction.apply(theta), 0, theta, 0, theta.length);
        at.normalise(theta);
    }

    private double distance() {
        double square = 0;
        double whole = 0;
        for (int k = 0; k < theta.length; k++) {
            double part = change[k] / gain - theta[k];
            square += part * part;
            whole += theta[k] * theta[k];
        }
        return Math.sqrt(square / whole);
    }

    /** How many steps were done. */
    public long steps() {
        return steps;
    }

    /** A copy of Θ, of least margin 1. */
    public double[] parameters() {
        return theta.clone();
    }

    /** A copy of β(Θ). */
    public double[] predictor() {
        return at.beta.clone();
    }

    /** ‖Θ − Σ λ_i ∇q_i‖ in parts of ‖Θ‖ with the best λ ≥ 0, slackness (q_i − 1)λ_i counted in. */
    public double residual() {
        return at.residual(theta);
    }
}
