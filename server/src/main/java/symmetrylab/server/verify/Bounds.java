package symmetrylab.server.verify;

/** What golden/README.md and the files themselves hold the comparisons to. */
final class Bounds {
    /** Solutions of convex problems, component by component ({@code oracle_abs}). */
    static final double ORACLE = 1e-8;
    /** Entries and products of data tensors ({@code abs}). */
    static final double TENSOR = 1e-12;
    /** Functions of lemma 4 ({@code rel}). */
    static final double LEMMA = 1e-10;
    /** Minima of potentials ({@code rel}). */
    static final double POTENTIAL = 1e-8;
    /** Limits on one point and singular values ({@code abs}). */
    static final double SINGLE_POINT = 1e-9;
    /** The least-norm solution ({@code min_l2_abs}). */
    static final double LEAST_NORM = 1e-10;
    /** Limits of fully connected flows ({@code fc_abs}). */
    static final double FULLY_CONNECTED = 1e-7;
    /** Points of a trajectory ({@code trajectory_abs}). */
    static final double TRAJECTORY = 1e-9;
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
