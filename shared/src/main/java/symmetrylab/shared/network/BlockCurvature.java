package symmetrylab.shared.network;

import java.util.Arrays;

/**
 * The second derivative of ⟨z, β(Θ)⟩ of a {@link BlockProduct}, z fixed, times directions: O(L·Σ D³) a product, no allocation.
 * It is block-diagonal over the blocks; layers of one block act on each other.
 */
public final class BlockCurvature {
    private final int[] degrees;
    private final int[] starts;
    private final double[] powers;
    private final int depth;
    private final int n;
    private double[] theta;
    /** Product of the layers behind l, times the scales; none for the last. */
    private final double[][] after;

    /** z times the transposed layers before l. */
    private final double[][] before;

    private final double[] change;
    private final double[] changed;

    /** Scratch for one network. */
    public BlockCurvature(BlockProduct network) {
        depth = network.depth();
        n = network.inputSize();
        degrees = new int[network.blocks().size()];
        starts = new int[degrees.length];
        powers = new double[degrees.length];
        int start = 0;
        for (int b = 0; b < degrees.length; b++) {
            degrees[b] = network.blocks().get(b).degree();
            starts[b] = start;
            start += degrees[b] * degrees[b];
            powers[b] = 1;
            for (int l = 1; l < depth; l++) {
                powers[b] *= network.blocks().get(b).scale();
            }
        }
        after = new double[depth][n];
        before = new double[depth][n];
        change = new double[n];
        changed = new double[n];
        for (int b = 0; b < degrees.length; b++) {
            for (int i = 0; i < degrees[b]; i++) {
                after[depth - 1][starts[b] + i * (degrees[b] + 1)] = powers[b];
            }
        }
    }

    /** Turns to these parameters, which are copied, and this z. */
    public void turnTo(double[] parameters, double[] z) {
        theta = parameters.clone();
        for (int l = depth - 2; l >= 0; l--) {
            Arrays.fill(after[l], 0);
            addProducts(after[l + 1], theta, (l + 1) * n, after[l]);
        }
        System.arraycopy(z, 0, before[0], 0, n);
        for (int l = 1; l < depth; l++) {
            Arrays.fill(before[l], 0);
            addTransposed(before[l - 1], theta, (l - 1) * n, before[l]);
        }
    }

    /** out = ∇²⟨z, β⟩·direction. */
    public void timesInto(double[] direction, double[] out) {
        Arrays.fill(out, 0);
        double[] now = change;
        double[] next = changed;
        Arrays.fill(now, 0);
        for (int l = depth - 2; l >= 0; l--) {
            Arrays.fill(next, 0);
            addProducts(now, theta, (l + 1) * n, next);
            addProducts(after[l + 1], direction, (l + 1) * n, next);
            addGradient(next, before[l], out, l);
            double[] spare = now;
            now = next;
            next = spare;
        }
        Arrays.fill(now, 0);
        for (int l = 1; l < depth; l++) {
            Arrays.fill(next, 0);
            addTransposed(now, theta, (l - 1) * n, next);
            addTransposed(before[l - 1], direction, (l - 1) * n, next);
            addGradient(after[l], next, out, l);
            double[] spare = now;
            now = next;
            next = spare;
        }
    }

    private void addProducts(double[] a, double[] layers, int from, double[] target) {
        for (int b = 0; b < degrees.length; b++) {
            BlockLoops.addProduct(degrees[b], a, starts[b], layers, from + starts[b], target);
        }
    }

    private void addTransposed(double[] a, double[] layers, int from, double[] target) {
        for (int b = 0; b < degrees.length; b++) {
            BlockLoops.addTimesTransposed(degrees[b], a, starts[b], layers, from + starts[b], target);
        }
    }

    private void addGradient(double[] left, double[] right, double[] out, int l) {
        for (int b = 0; b < degrees.length; b++) {
            BlockLoops.addTransposedTimes(degrees[b], left, right, starts[b], out, l * n + starts[b]);
        }
    }
}
