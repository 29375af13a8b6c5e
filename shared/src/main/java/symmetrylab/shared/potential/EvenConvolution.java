package symmetrylab.shared.potential;

import symmetrylab.shared.linear.Dft;

/**
 * The full-length convolution network on even data, v_j = v_(−j mod d), whose spectra are real: an orthogonally
 * decomposable network with S = d^((L−1)/2)·F, F unitary (Yun et al., corollary 6).
 *
 * <p>From v_l = αw̄ (l &lt; L), v_L = 0 its flow ends at z = d^((L−1)/2)·Fρ, ρ of least Q_(L,α,Fw̄) with Xz = y. Without
 * the factor the prediction misses.
 *
 * @param length d
 * @param depth L
 */
public record EvenConvolution(int length, int depth) {
    private static final double EVEN = 1e-9;

    /** The real spectrum Fz of an even vector, which is its own inverse; vectors that are not even are refused. */
    public double[] spectrum(double[] z) {
        double[] real = new double[length];
        double[] imaginary = new double[length];
        new Dft(length).transformInto(z, real, imaginary);
        if (!(Interpolation.largest(imaginary) <= EVEN * Interpolation.largest(z))) {
            throw new IllegalArgumentException(
                    "a vector must be even, v_j = v_(-j mod d), for its spectrum to be real, got an imaginary part of "
                            + Interpolation.largest(imaginary));
        }
        return real;
    }

    /** d^((L−1)/2). */
    public double factor() {
        return Math.sqrt(ScalarFlow.power(length, depth - 1));
    }

    /** The rows d^((L−1)/2)·Fx_i with these targets. */
    public Interpolation system(double[][] rows, double[] targets) {
        double[][] spectra = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            spectra[i] = predictor(rows[i]);
        }
        return new Interpolation(spectra, targets);
    }

    /** z = d^((L−1)/2)·Fρ. */
    public double[] predictor(double[] rho) {
        double[] z = spectrum(rho);
        for (int j = 0; j < length; j++) {
            z[j] *= factor();
        }
        return z;
    }

    /** What would be predicted without the factor, as it is easily misprinted: z of least Q at Fz itself. */
    public static double[] withoutFactor(double[][] rows, double[] targets, Potential potential) {
        EvenConvolution plain = new EvenConvolution(rows[0].length, 1);
        return plain.predictor(
                Minimum.of(plain.system(rows, targets), potential).point());
    }
}
