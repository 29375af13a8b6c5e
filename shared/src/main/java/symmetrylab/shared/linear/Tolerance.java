package symmetrylab.shared.linear;

/** The one home of numerical tolerances; each is named after the question that it decides. */
public final class Tolerance {
    /** Relative size under which a pivot of a positive definite matrix counts as zero. */
    public static final double PIVOT = 1e-14;
    /** Relative size under which a singular value counts as zero when a system is solved by least squares. */
    public static final double RANK = 1e-12;
    /** Part of the largest entry below which a coordinate does not belong to the support. */
    public static final double SUPPORT = 1e-9;
    /** Relative gradient below which a variable at its bound is left there. */
    public static final double ACTIVE = 1e-12;
    /** What a Karush–Kuhn–Tucker certificate of a convex problem is held to. */
    public static final double KKT = 1e-8;
    /** Margin in units of the largest row below which data do not count as separable. */
    public static final double SEPARABLE = 1e-9;
    /** What an off-diagonal cosine may be when rotations of a singular value decomposition end. */
    public static final double ORTHOGONAL = 1e-15;

    private Tolerance() {}
}
