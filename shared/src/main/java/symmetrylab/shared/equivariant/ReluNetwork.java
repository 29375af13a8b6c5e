package symmetrylab.shared.equivariant;

import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.FixedSum;

/**
 * f(x) = ⟨relu(… relu(x⋆w_1)⋆w_2 …), w_L⟩ with (h⋆w)(u) = Σ_v h(uv)w(v), by the definition: O(L·|G|²). Near a point it is linear, and
 * its gradient there is the predictor that it stands for.
 *
 * @param layers w_l as rows of |G| values
 */
public record ReluNetwork(FiniteGroup group, double[][] layers) {
    /** Checks the lengths. */
    public ReluNetwork {
        for (double[] layer : layers) {
            if (layer.length != group.order()) {
                throw new IllegalArgumentException(
                        "a layer on " + group + " must have " + group.order() + " values, got " + layer.length);
            }
        }
    }

    /** The layer (h⋆w)(u) = Σ_v h(uv)w(v). */
    public double[] correlated(double[] h, double[] w) {
        double[] out = new double[h.length];
        for (int u = 0; u < h.length; u++) {
            for (int v = 0; v < h.length; v++) {
                out[u] += h[group.product(u, v)] * w[v];
            }
        }
        return out;
    }

    /** f(x). */
    public double output(double[] x) {
        double[] h = x;
        for (int l = 0; l < layers.length - 1; l++) {
            h = correlated(h, layers[l]);
            for (int u = 0; u < h.length; u++) {
                h[u] = Math.max(0, h[u]);
            }
        }
        return FixedSum.dot(h, layers[layers.length - 1]);
    }

    /** ∂f/∂x; zero where every path is dead. At a kink the side on which the unit is off is taken. */
    public double[] gradient(double[] x) {
        int depth = layers.length;
        boolean[][] alive = new boolean[depth - 1][x.length];
        double[] h = x;
        for (int l = 0; l < depth - 1; l++) {
            h = correlated(h, layers[l]);
            for (int u = 0; u < h.length; u++) {
                alive[l][u] = h[u] > 0;
                h[u] = Math.max(0, h[u]);
            }
        }
        double[] back = layers[depth - 1].clone();
        for (int l = depth - 2; l >= 0; l--) {
            double[] next = new double[x.length];
            for (int u = 0; u < x.length; u++) {
                if (alive[l][u]) {
                    for (int v = 0; v < x.length; v++) {
                        next[group.product(u, v)] += back[u] * layers[l][v];
                    }
                }
            }
            back = next;
        }
        return back;
    }
}
