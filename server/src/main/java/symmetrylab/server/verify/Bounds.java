package symmetrylab.server.verify;

/** What golden/README.md and the files themselves hold the comparisons to. */
final class Bounds {
    /** Solutions of convex problems, component by component ({@code oracle_abs}). */
    static final double ORACLE = 1e-8;
    /** Entries and products of data tensors ({@code abs}). */
    static final double TENSOR = 1e-12;
    /** A flow may be this many times farther from its limit than listed. */
    static final double FLOW = 3;

    private Bounds() {}
}
