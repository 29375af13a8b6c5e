package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.number.Portable;

/** In which coordinates a norm counts: those of the vector (B = I) or its frequencies (B = F, unitary). */
public enum Basis {
    /** B = I: diagonal networks. */
    REAL,
    /** B = F: full-length circular convolutions. */
    FOURIER;

    /** The moduli |Bz|. */
    public double[] moduli(double[] z) {
        if (this == FOURIER) {
            return new Dft(z.length).moduli(z);
        }
        double[] moduli = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            moduli[j] = Math.abs(z[j]);
        }
        return moduli;
    }

    /** ‖Bz‖_p = (Σ|Bz|_j^p)^(1/p), p &gt; 0; a quasi-norm for p &lt; 1. */
    public double norm(double[] z, double p) {
        double sum = 0;
        for (double modulus : moduli(z)) {
            sum += p == 1 ? modulus : Portable.pow(modulus, p);
        }
        return p == 1 ? sum : Portable.pow(sum, 1 / p);
    }
}
