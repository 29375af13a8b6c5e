package symmetrylab.shared.experiment;

/** What a run will take, without doing it: floating-point operations, resident bytes, bytes of a snapshot. */
public record Cost(double operations, double bytes, double snapshotBytes) {
    /** About twenty seconds of a browser; beyond that a server is the better place. */
    private static final double BROWSER_OPERATIONS = 2e10;
    /** About a second, which is as long as a picture may lag behind a hand. */
    private static final double INSTANT_OPERATIONS = 1e9;
    /** A page gets that much, and not always more. */
    private static final double BROWSER_BYTES = 1e9;

    /** Whether a reader would wait for it in a browser. */
    public boolean suitsBrowser(Schema.Pace pace) {
        double most = pace == Schema.Pace.INSTANT ? INSTANT_OPERATIONS : BROWSER_OPERATIONS;
        return operations <= most && bytes <= BROWSER_BYTES;
    }
}
