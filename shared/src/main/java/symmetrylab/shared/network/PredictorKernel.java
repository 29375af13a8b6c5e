package symmetrylab.shared.network;

/** Predictor and gradient of one network in one run; owns its scratch, so that no call allocates. */
public interface PredictorKernel {
    /** beta = β(theta); theta is left as it is. */
    void predictorInto(double[] theta, double[] beta);

    /**
     * gradient = ∂L/∂Θ from ∂L/∂β by the chain rule, for the theta of the last {@link #predictorInto} call, whose
     * intermediate products are used again.
     */
    void gradientInto(double[] theta, double[] lossByBeta, double[] gradient);
}
