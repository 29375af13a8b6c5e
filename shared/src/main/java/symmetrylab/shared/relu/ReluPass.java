package symmetrylab.shared.relu;

import java.util.Arrays;

/** One {@link ReluNetwork} at one point after another, there and back: O(L·N²). Owns its scratch. */
final class ReluPass {
    private final ReluNetwork network;
    private final int n;
    private final int hidden;
    /** {@code values[l]}: what enters layer l; zero where a unit is off. */
    private final double[][] values;

    private double[] back;
    private double[] next;

    ReluPass(ReluNetwork network) {
        this.network = network;
        n = network.inputSize();
        hidden = network.depth() - 1;
        values = new double[hidden + 1][n];
        back = new double[n];
        next = new double[n];
    }

    /** f(x). */
    double forward(double[] theta, double[] x) {
        int[] places = network.sharing().places();
        System.arraycopy(x, 0, values[0], 0, n);
        for (int l = 0; l < hidden; l++) {
            int offset = network.offset(l);
            double[] h = values[l];
            for (int u = 0; u < n; u++) {
                double sum = network.bias();
                for (int t = 0; t < n; t++) {
                    sum += theta[offset + places[u * n + t]] * h[t];
                }
                values[l + 1][u] = Math.max(0, sum);
            }
        }
        double f = 0;
        for (int u = 0; u < n; u++) {
            f += values[hidden][u] * theta[network.offset(hidden) + u];
        }
        return f;
    }

    /** ∂f/∂x at the point of the last {@link #forward}. */
    double[] inputGradient(double[] theta) {
        return backward(theta, 0, null).clone();
    }

    /** gradient += factor·∂f/∂Θ at the point of the last {@link #forward}. */
    void addGradient(double[] theta, double factor, double[] gradient) {
        for (int u = 0; u < n; u++) {
            gradient[network.offset(hidden) + u] += factor * values[hidden][u];
        }
        backward(theta, factor, gradient);
    }

    private double[] backward(double[] theta, double factor, double[] gradient) {
        int[] places = network.sharing().places();
        System.arraycopy(theta, network.offset(hidden), back, 0, n);
        for (int l = hidden - 1; l >= 0; l--) {
            int offset = network.offset(l);
            Arrays.fill(next, 0);
            for (int u = 0; u < n; u++) {
                if (values[l + 1][u] > 0) {
                    addUnit(theta, offset, places, u);
                    if (gradient != null) {
                        addWeights(gradient, offset, places, u, factor * back[u], values[l]);
                    }
                }
            }
            double[] spare = back;
            back = next;
            next = spare;
        }
        return back;
    }

    /** next += back[u]·(row u of the layer). */
    private void addUnit(double[] theta, int offset, int[] places, int u) {
        double factor = back[u];
        for (int t = 0; t < n; t++) {
            next[t] += factor * theta[offset + places[u * n + t]];
        }
    }

    private void addWeights(double[] gradient, int offset, int[] places, int u, double factor, double[] h) {
        for (int t = 0; t < n; t++) {
            gradient[offset + places[u * n + t]] += factor * h[t];
        }
    }

    /** How many hidden units are on in one of two passes and off in the other. */
    int differing(ReluPass other) {
        int count = 0;
        for (int l = 1; l <= hidden; l++) {
            for (int u = 0; u < n; u++) {
                count += values[l][u] > 0 != other.values[l][u] > 0 ? 1 : 0;
            }
        }
        return count;
    }
}
