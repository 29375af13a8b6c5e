package symmetrylab.server.document;

/** One table or array of a {@link Document}, told in each form. */
public sealed interface Part permits Table, Grid, Blocks {
    /** Its name for programs. */
    String key();

    /** Its name for people. */
    String title();

    /** What {@link symmetrylab.shared.wire.Json} writes. */
    Object json();

    void into(Csv out);

    void into(StringBuilder text);

    void into(Npz out);
}
