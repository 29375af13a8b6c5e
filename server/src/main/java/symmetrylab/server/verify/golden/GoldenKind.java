package symmetrylab.server.verify.golden;

/** One kind of golden case: computes from the input alone and compares every field that is expected. */
public interface GoldenKind {
    /** The kind as files write it. */
    String name();

    /** Compares; throws {@link MalformedCase} or an IllegalArgumentException where the case makes no sense. */
    void check(Node golden, Comparison comparison);
}
