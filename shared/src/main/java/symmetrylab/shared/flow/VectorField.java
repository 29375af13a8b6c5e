package symmetrylab.shared.flow;

/** The right side of ẋ = F(x), which does not depend on time, with its Jacobian. */
public interface VectorField {
    /** Length of x. */
    int dimension();

    /** slope = F(x). */
    void slopeInto(double[] x, double[] slope);

    /** jacobian[i][j] = ∂F_i/∂x_j at x, every entry written. */
    void jacobianInto(double[] x, double[][] jacobian);
}
