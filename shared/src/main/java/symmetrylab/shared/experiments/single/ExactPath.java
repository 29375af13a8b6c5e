package symmetrylab.shared.experiments.single;

import java.util.Arrays;
import java.util.Optional;
import symmetrylab.shared.margin.SinglePointConvolution;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.number.FixedSum;

/**
 * Where theorem 3 has both layers of a network whose first point has some output, and where it has them end.
 *
 * @param rows all points; the theorem speaks of the first, and of one
 * @param labels theirs, ±1
 */
record ExactPath(TwoLayers start, double[][] rows, int[] labels) {
    /** The label of the first point. */
    double y() {
        return labels[0];
    }

    /** f(x_1). */
    double output(double[] beta) {
        return FixedSum.dot(beta, rows[0]);
    }

    /** The least y·⟨u, x⟩ of all points. */
    double margin(double[] unit) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            least = Math.min(least, labels[i] * FixedSum.dot(unit, rows[i]));
        }
        return least;
    }

    /** By how much Θ differs from the path at the same output, in parts of the path. */
    double distance(double[] theta, double output) {
        double tau = start.point().root(start.alpha(), output);
        double[] exact = start.network()
                .flat(start.point().first(start.alpha(), tau), start.point().second(start.alpha(), tau));
        double[] difference = theta.clone();
        FixedSum.addInto(difference, -1, exact);
        return FixedSum.norm(difference) / FixedSum.norm(exact);
    }

    /** η_1 and η_2. */
    double[][] eta(double[] theta) {
        return start.point()
                .coordinates(start.network().layer(theta, 0), start.network().layer(theta, 1));
    }

    /** ‖η_1‖ beside the largest singular values, in parts of ‖η_1‖ along them. */
    double rest(double[] theta) {
        double[] eta = eta(theta)[0];
        int top = start.point().top();
        double along = FixedSum.norm(Arrays.copyOf(eta, top));
        double beside = FixedSum.norm(Arrays.copyOfRange(eta, top, eta.length));
        return along > 0 ? beside / along : 1;
    }

    /** ρ = η_1⊙η_2. */
    double[] rho(double[] theta) {
        double[][] eta = eta(theta);
        double[] rho = new double[eta[0].length];
        for (int j = 0; j < rho.length; j++) {
            rho[j] = eta[0][j] * eta[1][j];
        }
        return rho;
    }

    /** ‖ρ‖₁. */
    static double sum(double[] rho) {
        double[] sizes = new double[rho.length];
        for (int j = 0; j < rho.length; j++) {
            sizes[j] = Math.abs(rho[j]);
        }
        return FixedSum.of(sizes);
    }

    /** The part of ‖ρ‖₁ that lies beside the largest singular values. */
    double beside(double[] rho) {
        double all = sum(rho);
        return all > 0 ? sum(Arrays.copyOfRange(rho, start.point().top(), rho.length)) / all : 1;
    }

    /** ‖η_1 − yη_2‖/‖η_1‖: both layers are alike in the end, up to the sign of the label. */
    double mismatch(double[] theta) {
        double[][] eta = eta(theta);
        double[] difference = eta[0].clone();
        FixedSum.addInto(difference, -y(), eta[1]);
        return FixedSum.norm(difference) / FixedSum.norm(eta[0]);
    }

    /** β of the layers' limiting directions; zero where the mixture is. */
    double[] limit() {
        return start.network().predictor(start.network().flat(start.point().limit(y())));
    }

    /** Corollary 4's direction, without an eigenvector where it has such a form; for convolutions only. */
    Optional<double[]> knob() {
        if (!(start.network() instanceof CircularConvolution network)) {
            return Optional.empty();
        }
        int kernel = network.layerSize(0);
        return Optional.of(SinglePointConvolution.closedForm(rows[0], y(), kernel)
                .orElseGet(() -> SinglePointConvolution.direction(rows[0], y(), kernel)));
    }

    /** How near corollary 4's second eigenvalue comes to the first, in parts of it. */
    double rival() {
        return SinglePointConvolution.rival(rows[0], start.network().layerSize(0));
    }
}
