package symmetrylab.shared.equivariant;

import symmetrylab.shared.group.FiniteGroup;

/** The network f(x) = ⟨x⋆w_1⋆…⋆w_(L−1), w_L⟩ as it is defined, element by element, with gradients by back-propagation. */
final class SpatialNetwork {
    private final FiniteGroup group;
    final double[][] layers;

    SpatialNetwork(FiniteGroup group, double[][] layers) {
        this.group = group;
        this.layers = layers;
    }

    /** (h⋆w)(u) = Σ_v h(uv)w(v). */
    double[] layer(double[] h, double[] w) {
        double[] out = new double[h.length];
        for (int u = 0; u < h.length; u++) {
            for (int v = 0; v < h.length; v++) {
                out[u] += h[group.product(u, v)] * w[v];
            }
        }
        return out;
    }

    double output(double[] x) {
        double[] h = x;
        for (int l = 0; l < layers.length - 1; l++) {
            h = layer(h, layers[l]);
        }
        double sum = 0;
        for (int u = 0; u < h.length; u++) {
            sum += h[u] * layers[layers.length - 1][u];
        }
        return sum;
    }

    /** Adds factor·∂f(x)/∂w_l to gradient[l]. */
    void addGradient(double[] x, double factor, double[][] gradient) {
        int depth = layers.length;
        double[][] h = new double[depth][];
        h[0] = x;
        for (int l = 0; l < depth - 1; l++) {
            h[l + 1] = layer(h[l], layers[l]);
        }
        int n = x.length;
        double[] back = layers[depth - 1];
        for (int u = 0; u < n; u++) {
            gradient[depth - 1][u] += factor * h[depth - 1][u];
        }
        for (int l = depth - 2; l >= 0; l--) {
            double[] next = new double[n];
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    int uv = group.product(u, v);
                    gradient[l][v] += factor * back[u] * h[l][uv];
                    next[uv] += back[u] * layers[l][v];
                }
            }
            back = next;
        }
    }

    /** One step of gradient descent on Σ exp(−y f). */
    void step(double[][] rows, double[] labels, double rate) {
        double[][] gradient = new double[layers.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            addGradient(rows[i], -labels[i] * Math.exp(-labels[i] * output(rows[i])), gradient);
        }
        for (int l = 0; l < layers.length; l++) {
            for (int v = 0; v < layers[l].length; v++) {
                layers[l][v] -= rate * gradient[l][v];
            }
        }
    }

    /** β by the values at the unit vectors. */
    double[] predictor() {
        double[] beta = new double[layers[0].length];
        for (int g = 0; g < beta.length; g++) {
            double[] unit = new double[beta.length];
            unit[g] = 1;
            beta[g] = output(unit);
        }
        return beta;
    }
}
