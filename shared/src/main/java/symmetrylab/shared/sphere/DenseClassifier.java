package symmetrylab.shared.sphere;

/**
 * f(x) = Σ_j u_j φ(⟨v_j, x⟩) + u_0 on coefficients, which knows nothing of rotations.
 *
 * @param inputs b²
 * @param hidden how many rows v_j
 */
public record DenseClassifier(int inputs, int hidden, Activation activation) implements Classifier {
    @Override
    public int size() {
        return hidden * (inputs + 1) + 1;
    }

    @Override
    public double output(double[] theta, double[] x, double factor, double[] parameter, double[] input) {
        int outer = hidden * inputs;
        double sum = theta[outer + hidden];
        if (parameter != null) {
            parameter[outer + hidden] += factor;
        }
        for (int j = 0; j < hidden; j++) {
            double v = 0;
            for (int i = 0; i < inputs; i++) {
                v += theta[j * inputs + i] * x[i];
            }
            double value = activation.of(v);
            double slope = factor * theta[outer + j] * activation.slope(v);
            sum += theta[outer + j] * value;
            if (parameter != null) {
                parameter[outer + j] += factor * value;
                for (int i = 0; i < inputs; i++) {
                    parameter[j * inputs + i] += slope * x[i];
                }
            }
            for (int i = 0; input != null && i < inputs; i++) {
                input[i] += slope * theta[j * inputs + i];
            }
        }
        return sum;
    }
}
