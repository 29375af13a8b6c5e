package symmetrylab.shared.potential;

/**
 * Q(ρ) = Σ_j w_j² H_L(ρ_j/w_j^L), which the flow of an orthogonally decomposable network minimises among all ρ that fit
 * (Yun et al., theorem 5): between a weighted ℓ2 norm for large w and a weighted ℓ1 norm for small w.
 *
 * <p>Strictly convex and even. Its conjugate is Q*(ν) = ½Σ w_j² q(w_j^(L−2)ν_j)², finite for |ν_j| &lt; c_L·w_j^(2−L).
 *
 * @param flow the functions of lemma 4 for this depth
 * @param scales w_j = α|η̄_j| &gt; 0
 */
public record Potential(ScalarFlow flow, double[] scales) {
    /** Checks and copies the scales. */
    public Potential {
        scales = scales.clone();
        for (int j = 0; j < scales.length; j++) {
            if (!(scales[j] > 0 && scales[j] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("scale " + j
                        + " of a potential, α times a coordinate of the start, must be positive, got " + scales[j]);
            }
        }
    }

    /** Q_(L,α,η̄); no coordinate of η̄ may be zero. */
    public static Potential of(int depth, double alpha, double[] eta) {
        double[] scales = new double[eta.length];
        for (int j = 0; j < scales.length; j++) {
            scales[j] = alpha * Math.abs(eta[j]);
        }
        return new Potential(new ScalarFlow(depth), scales);
    }

    /** The same potential at another α: w times a factor. */
    public Potential times(double factor) {
        double[] scaled = new double[scales.length];
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = factor * scales[j];
        }
        return new Potential(flow, scaled);
    }

    /** w_j^n, n of either sign. */
    double power(int j, int n) {
        double power = ScalarFlow.power(scales[j], Math.abs(n));
        return n < 0 ? 1 / power : power;
    }

    /** Q(ρ). */
    public double value(double[] rho) {
        double sum = 0;
        for (int j = 0; j < rho.length; j++) {
            sum += scales[j] * scales[j] * flow.antiderivative(rho[j] / power(j, flow.depth()));
        }
        return sum;
    }

    /** ∇Q(ρ)_j = w_j^(2−L)·h⁻¹(ρ_j/w_j^L). */
    public double[] slope(double[] rho) {
        double[] slope = new double[rho.length];
        for (int j = 0; j < rho.length; j++) {
            slope[j] = power(j, 2 - flow.depth()) * flow.hInverse(rho[j] / power(j, flow.depth()));
        }
        return slope;
    }

    /** ρ(ν)_j = w_j^L·h(w_j^(L−2)ν_j), the inverse of {@link #slope}. */
    public double[] point(double[] nu) {
        double[] rho = new double[nu.length];
        for (int j = 0; j < nu.length; j++) {
            rho[j] = power(j, flow.depth()) * flow.h(power(j, flow.depth() - 2) * nu[j]);
        }
        return rho;
    }

    /** Q*(ν). */
    public double conjugate(double[] nu) {
        double sum = 0;
        for (int j = 0; j < nu.length; j++) {
            double q = scales[j] * flow.q(power(j, flow.depth() - 2) * nu[j]);
            sum += 0.5 * q * q;
        }
        return sum;
    }

    /** Weights |η̄_j|^(2−L) of the ℓ1 norm that is minimised as α → 0; all 1 for two layers. */
    public double[] sparseWeights() {
        return weights(2 - flow.depth());
    }

    /** Weights |η̄_j|^(2−2L) of the squares that are minimised as α → ∞. */
    public double[] squareWeights() {
        return weights(2 - 2 * flow.depth());
    }

    private double[] weights(int exponent) {
        double[] weights = new double[scales.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = power(j, exponent);
        }
        return weights;
    }

    /** A copy of the scales. */
    @Override
    public double[] scales() {
        return scales.clone();
    }
}
