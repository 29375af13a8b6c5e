package symmetrylab.server.verify.golden;

/** A kind whose cases are an input and what is expected of it, with nothing beside them. */
public interface InputKind extends GoldenKind {
    /** Compares; throws {@link MalformedCase} or an IllegalArgumentException where the input makes no sense. */
    void check(Node input, Node expected, Comparison comparison);

    @Override
    default void check(Node golden, Comparison comparison) {
        check(golden.at("input"), golden.at("expected"), comparison);
    }
}
