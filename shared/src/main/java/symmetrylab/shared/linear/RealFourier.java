package symmetrylab.shared.linear;

/**
 * The real orthonormal Fourier basis of R^d: coordinate 0 is (Fz)_0, coordinates 2k−1 and 2k are √2·Re(Fz)_k and
 * √2·Im(Fz)_k for 0 &lt; k &lt; d/2, and for even d the last one is (Fz)_(d/2).
 *
 * <p>An orthonormal change of basis commutes with gradient descent, so what is diagonal in frequencies is trained in
 * these coordinates without a transform in the loop.
 */
public final class RealFourier {
    private static final double ROOT2 = 1.4142135623730951;

    private final Dft dft;
    private final int d;
    private final double[] real;
    private final double[] imaginary;

    /** The basis of vectors of length d. */
    public RealFourier(int d) {
        this.d = d;
        dft = new Dft(d);
        real = new double[d];
        imaginary = new double[d];
    }

    /** The coordinates of z, which may be shorter than d and counts as padded with zeros. */
    public double[] coordinates(double[] z) {
        double[] padded = new double[d];
        System.arraycopy(z, 0, padded, 0, z.length);
        dft.transformInto(padded, real, imaginary);
        double[] coordinates = new double[d];
        coordinates[0] = real[0];
        for (int k = 1; 2 * k < d; k++) {
            coordinates[2 * k - 1] = ROOT2 * real[k];
            coordinates[2 * k] = ROOT2 * imaginary[k];
        }
        if ((d & 1) == 0) {
            coordinates[d - 1] = real[d / 2];
        }
        return coordinates;
    }

    /** The vector with these coordinates. */
    public double[] vector(double[] coordinates) {
        real[0] = coordinates[0];
        imaginary[0] = 0;
        for (int k = 1; 2 * k < d; k++) {
            real[k] = coordinates[2 * k - 1] / ROOT2;
            imaginary[k] = coordinates[2 * k] / ROOT2;
            real[d - k] = real[k];
            imaginary[d - k] = -imaginary[k];
        }
        if ((d & 1) == 0) {
            real[d / 2] = coordinates[d - 1];
            imaginary[d / 2] = 0;
        }
        return dft.realInverse(real, imaginary);
    }
}
