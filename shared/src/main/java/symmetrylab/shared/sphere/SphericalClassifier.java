package symmetrylab.shared.sphere;

import java.util.Arrays;

/**
 * A convolution network on the sphere: filters ψ_k lift a function to the rotations, (x⋆ψ_k)(R) = ∫ x(p) ψ_k(R⁻¹p) dp; an activation
 * on a grid; convolution there with w_kj; the activation again; the mean over all rotations; and f = Σ_j u_j m_j + u_0. Blocks of
 * functions on the rotations are C(l) = √(2l+1)·f̂(l), so that the layers are xψᵀ/√(2l+1) and Σ_k H_k w_kjᵀ/√(2l+1).
 */
public final class SphericalClassifier implements Classifier {
    private final int band;
    private final int channels;
    private final Activation activation;
    private final RotationTransform transform;
    private final int blocks;

    /** With so many channels, the activation on a grid of {@code refinement} times the least size. */
    public SphericalClassifier(int band, int channels, Activation activation, int refinement) {
        this.band = band;
        this.channels = channels;
        this.activation = activation;
        transform = new RotationTransform(band, refinement);
        blocks = WignerMatrices.count(band);
    }

    @Override
    public int size() {
        return channels * band * band + channels * channels * blocks + channels + 1;
    }

    private int inner() {
        return channels * band * band;
    }

    private int outer() {
        return inner() + channels * channels * blocks;
    }

    @Override
    public double output(double[] theta, double[] x, double factor, double[] parameter, double[] input) {
        double[][] lifted = new double[channels][];
        double[][] first = new double[channels][];
        for (int k = 0; k < channels; k++) {
            lifted[k] = transform.inverse(lift(theta, k, x));
            first[k] = transform.forward(activated(lifted[k]));
        }
        double sum = theta[outer() + channels];
        double[][] second = new double[channels][blocks];
        double[][] values = new double[channels][];
        for (int j = 0; j < channels; j++) {
            for (int k = 0; k < channels; k++) {
                multiply(first[k], theta, weight(k, j), second[j]);
            }
            values[j] = transform.inverse(second[j]);
            double mean = mean(activated(values[j]));
            sum += theta[outer() + j] * mean;
            if (parameter != null) {
                parameter[outer() + j] += factor * mean;
            }
        }
        if (parameter != null) {
            parameter[outer() + channels] += factor;
        }
        if (parameter != null || input != null) {
            back(theta, x, factor, lifted, first, values, parameter, input);
        }
        return sum;
    }

    /** From the output to the filters, through both layers; gradients by values are densities over the rotations. */
    private void back(
            double[] theta,
            double[] x,
            double factor,
            double[][] lifted,
            double[][] first,
            double[][] values,
            double[] parameter,
            double[] input) {
        double[][] slopes = new double[channels][blocks];
        for (int j = 0; j < channels; j++) {
            double[] density = new double[values[j].length];
            for (int i = 0; i < density.length; i++) {
                density[i] = factor * theta[outer() + j] * activation.slope(values[j][i]);
            }
            double[] block = transform.forward(density);
            for (int k = 0; k < channels; k++) {
                multiplyBack(block, first[k], theta, weight(k, j), parameter, slopes[k]);
            }
        }
        for (int k = 0; k < channels; k++) {
            double[] density = transform.inverse(slopes[k]);
            for (int i = 0; i < density.length; i++) {
                density[i] *= activation.slope(lifted[k][i]);
            }
            liftBack(transform.forward(density), theta, k, x, parameter, input);
        }
    }

    /** The first layer before its activation, as coordinates of functions on the rotations. */
    public double[] lift(double[] theta, int k, double[] x) {
        double[] lifted = new double[blocks];
        for (int l = 0; l < band; l++) {
            double root = 1 / Math.sqrt(2 * l + 1);
            int d = 2 * l + 1;
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    lifted[WignerMatrices.start(l) + i * d + j] =
                            root * x[l * l + i] * theta[k * band * band + l * l + j];
                }
            }
        }
        return lifted;
    }

    /** The first layer after its activation, brought below the band limit. */
    public double[] features(double[] theta, int k, double[] x) {
        return transform.forward(activated(transform.inverse(lift(theta, k, x))));
    }

    private void liftBack(double[] slope, double[] theta, int k, double[] x, double[] parameter, double[] input) {
        for (int l = 0; l < band; l++) {
            double root = 1 / Math.sqrt(2 * l + 1);
            int d = 2 * l + 1;
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    double s = root * slope[WignerMatrices.start(l) + i * d + j];
                    int filter = k * band * band + l * l + j;
                    if (parameter != null) {
                        parameter[filter] += s * x[l * l + i];
                    }
                    if (input != null) {
                        input[l * l + i] += s * theta[filter];
                    }
                }
            }
        }
    }

    private int weight(int k, int j) {
        return inner() + (k * channels + j) * blocks;
    }

    private double[] activated(double[] values) {
        double[] result = values.clone();
        Arrays.setAll(result, i -> activation.of(values[i]));
        return result;
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += transform.weight(i) * values[i];
        }
        return sum;
    }

    /** C += H wᵀ/√(2l+1). */
    private void multiply(double[] h, double[] theta, int from, double[] c) {
        for (int l = 0; l < band; l++) {
            double root = 1 / Math.sqrt(2 * l + 1);
            int d = 2 * l + 1;
            int start = WignerMatrices.start(l);
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    double sum = 0;
                    for (int m = 0; m < d; m++) {
                        sum += h[start + i * d + m] * theta[from + start + j * d + m];
                    }
                    c[start + i * d + j] += root * sum;
                }
            }
        }
    }

    /** dw += CᵀH/√(2l+1), dH += Cw/√(2l+1). */
    private void multiplyBack(double[] c, double[] h, double[] theta, int from, double[] parameter, double[] slope) {
        for (int l = 0; l < band; l++) {
            double root = 1 / Math.sqrt(2 * l + 1);
            int d = 2 * l + 1;
            int start = WignerMatrices.start(l);
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    double s = root * c[start + i * d + j];
                    for (int m = 0; m < d; m++) {
                        if (parameter != null) {
                            parameter[from + start + j * d + m] += s * h[start + i * d + m];
                        }
                        slope[start + i * d + m] += s * theta[from + start + j * d + m];
                    }
                }
            }
        }
    }
}
