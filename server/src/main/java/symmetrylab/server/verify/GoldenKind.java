package symmetrylab.server.verify;

/** One kind of golden case: computes from the input alone and compares every field that is expected. */
interface GoldenKind {
    /** The kind as files write it. */
    String name();

    /** Compares; throws {@link MalformedCase} or an IllegalArgumentException where the input makes no sense. */
    void check(Node input, Node expected, Comparison comparison);
}
