package symmetrylab.shared.linear;

/** The roots e^(2πi k/n), equal by symmetry in all bits. */
public final class RootsOfUnity {
    private final double[] cosine;
    private final double[] sine;

    /** The n-th roots, n ≥ 1. */
    public RootsOfUnity(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("there are n-th roots of unity for n of at least 1, got " + n);
        }
        cosine = new double[n];
        sine = new double[n];
        for (int k = 0; k < n; k++) {
            cosine[k] = Dft.rootCosine(k, n);
            sine[k] = Dft.rootSine(k, n);
        }
    }

    /** Number of roots. */
    public int count() {
        return cosine.length;
    }

    /** cos(2πk/n) for 0 ≤ k &lt; n. */
    public double cosine(int k) {
        return cosine[k];
    }

    /** sin(2πk/n) for 0 ≤ k &lt; n. */
    public double sine(int k) {
        return sine[k];
    }
}
