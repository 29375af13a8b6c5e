package symmetrylab.server.verify;

/** What golden/README.md and the files themselves hold the comparisons to. */
final class Bounds {
    /** Solutions of convex problems, component by component ({@code oracle_abs}). */
    static final double ORACLE = 1e-8;
    /** Entries and products of data tensors ({@code abs}). */
    static final double TENSOR = 1e-12;
    /** A flow may be this many times farther from its limit than listed. */
    static final double FLOW = 3;
    /** Singular values, sums and norms of spectra ({@code abs} of fourier-invariants). */
    static final double FOURIER = 1e-9;
    /** Uncertainty products and sums over the larger groups ({@code abs} of these kinds). */
    static final double PRODUCTS = 1e-8;
    /** Part of the largest at which ranks and supports are cut. */
    static final double RANK_CUT = 1e-9;

    private Bounds() {}
}
