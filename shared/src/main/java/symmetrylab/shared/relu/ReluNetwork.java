package symmetrylab.shared.relu;

/**
 * f(x) = ⟨relu(W_(L−1) ⋯ relu(W_1 x + b) ⋯ + b), w_L⟩ on functions of N values, the matrices with the same sharing of weights and
 * w_L free. Θ holds the weights layer after layer. Without b, f(cx) = c·f(x) for c &gt; 0.
 *
 * @param sharing of the matrices W_1, …, W_(L−1)
 * @param depth L ≥ 1
 * @param bias b, which is added to every hidden unit and not trained
 */
public record ReluNetwork(WeightSharing sharing, int depth, double bias) {
    /** Checks depth and bias. */
    public ReluNetwork {
        if (depth < 1 || Double.isNaN(bias)) {
            throw new IllegalArgumentException(
                    "a network must have at least one layer and a bias that is a number, got " + depth + " and "
                            + bias);
        }
    }

    /** N. */
    public int inputSize() {
        return sharing.size();
    }

    /** Where the weights of layer l begin, from 0. */
    int offset(int l) {
        return l * sharing.weights();
    }

    /** How many weights there are. */
    public int parameterCount() {
        return (depth - 1) * sharing.weights() + sharing.size();
    }

    /** f(x). */
    public double output(double[] theta, double[] x) {
        return new ReluPass(this).forward(theta, x);
    }

    /** ∂f/∂x; zero where every path is dead. At a kink the side on which the unit is off is taken. */
    public double[] gradient(double[] theta, double[] x) {
        ReluPass pass = new ReluPass(this);
        pass.forward(theta, x);
        return pass.inputGradient(theta);
    }

    /** How many hidden units stand on different sides of their kink at x and at another point. */
    public int switched(double[] theta, double[] x, double[] other) {
        ReluPass here = new ReluPass(this);
        ReluPass there = new ReluPass(this);
        here.forward(theta, x);
        there.forward(theta, other);
        return here.differing(there);
    }
}
