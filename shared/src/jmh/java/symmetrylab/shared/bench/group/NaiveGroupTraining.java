package symmetrylab.shared.bench.group;

import symmetrylab.shared.group.FiniteGroup;

/**
 * Gradient descent as one writes it down from the definition, without a thought for speed: each layer is the sum
 * (h⋆w)(u) = Σ_v h(uv)w(v) by the table of products, each point goes forward and back on its own.
 */
final class NaiveGroupTraining {
    private final int[][] table;
    private final double[][] rows;
    private final double[][] layers;

    NaiveGroupTraining(FiniteGroup group, double[][] rows, double[][] layers) {
        int n = group.order();
        table = new int[n][n];
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                table[u][v] = group.product(u, v);
            }
        }
        this.rows = rows;
        this.layers = layers;
    }

    double[][] layers() {
        return layers;
    }

    private double[] layer(double[] h, double[] w) {
        double[] out = new double[h.length];
        for (int u = 0; u < h.length; u++) {
            for (int v = 0; v < h.length; v++) {
                out[u] += h[table[u][v]] * w[v];
            }
        }
        return out;
    }

    /** One step on the sum of losses; answers the loss before it. */
    double step(double rate) {
        int depth = layers.length;
        double[][] gradient = new double[depth][layers[0].length];
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double label = i % 2 == 0 ? 1 : -1;
            double[][] h = new double[depth][];
            h[0] = rows[i];
            for (int l = 0; l < depth - 1; l++) {
                h[l + 1] = layer(h[l], layers[l]);
            }
            double output = 0;
            for (int u = 0; u < h[0].length; u++) {
                output += h[depth - 1][u] * layers[depth - 1][u];
            }
            double part = Math.exp(-label * output);
            loss += part;
            addGradient(h, -label * part, gradient);
        }
        for (int l = 0; l < depth; l++) {
            for (int v = 0; v < layers[l].length; v++) {
                layers[l][v] -= rate * gradient[l][v];
            }
        }
        return loss;
    }

    private void addGradient(double[][] h, double factor, double[][] gradient) {
        int last = layers.length - 1;
        int n = layers[0].length;
        double[] back = layers[last];
        for (int u = 0; u < n; u++) {
            gradient[last][u] += factor * h[last][u];
        }
        for (int l = last - 1; l >= 0; l--) {
            double[] next = new double[n];
            for (int u = 0; u < n; u++) {
                for (int v = 0; v < n; v++) {
                    gradient[l][v] += factor * back[u] * h[l][table[u][v]];
                    next[table[u][v]] += back[u] * layers[l][v];
                }
            }
            back = next;
        }
    }
}
