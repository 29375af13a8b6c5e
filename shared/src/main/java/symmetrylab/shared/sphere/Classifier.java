package symmetrylab.shared.sphere;

/** A network with one output for functions on the sphere, given by their coefficients below a band limit. */
public interface Classifier {
    /** How many parameters it has. */
    int size();

    /**
     * The output, whose sign is the class.
     *
     * @param parameter what to add ∂output/∂Θ to, times {@code factor}; null where it is not asked for
     * @param input what to add ∂output/∂x to, times {@code factor}; null where it is not asked for
     */
    double output(double[] theta, double[] x, double factor, double[] parameter, double[] input);

    /** The output alone. */
    default double output(double[] theta, double[] x) {
        return output(theta, x, 0, null, null);
    }
}
