package symmetrylab.server.verify.golden;

/** What golden/README.md and the files themselves hold the comparisons to. */
public final class Bounds {
    /** Solutions of convex problems, component by component ({@code oracle_abs}). */
    public static final double ORACLE = 1e-8;
    /** Entries and products of data tensors ({@code abs}). */
    public static final double TENSOR = 1e-12;
    /** Functions of lemma 4 ({@code rel}). */
    public static final double LEMMA = 1e-10;
    /** Minima of potentials ({@code rel}). */
    public static final double POTENTIAL = 1e-8;
    /** Limits on one point and singular values ({@code abs}). */
    public static final double SINGLE_POINT = 1e-9;
    /** The least-norm solution ({@code min_l2_abs}). */
    public static final double LEAST_NORM = 1e-10;
    /** Limits of fully connected flows ({@code fc_abs}). */
    public static final double FULLY_CONNECTED = 1e-7;
    /** Points of a trajectory ({@code trajectory_abs}). */
    public static final double TRAJECTORY = 1e-9;
    /** A flow may be this many times farther from its limit than listed. */
    public static final double FLOW = 3;
    /** Singular values, sums and norms of spectra ({@code abs} of fourier-invariants). */
    public static final double FOURIER = 1e-9;
    /** Uncertainty products and sums over the larger groups ({@code abs} of these kinds). */
    public static final double PRODUCTS = 1e-8;
    /** Outputs, losses, predictors and norms of group convolution networks ({@code abs}). */
    public static final double GROUP_NETWORK = 1e-9;
    /** Least nuclear norms, their minimisers and multipliers ({@code abs}). */
    public static final double NUCLEAR = 1e-8;
    /** What a proof of stationarity says of a predictor ({@code abs}). */
    public static final double STATIONARY = 1e-7;
    /** The same over a band of SO(3) ({@code abs}). */
    public static final double BAND = 1e-6;
    /** Class functions on SO(3) ({@code abs}). */
    public static final double CLASS_FUNCTION = 1e-10;
    /** Part of the largest at which ranks and supports are cut. */
    public static final double RANK_CUT = 1e-9;

    private Bounds() {}
}
