package symmetrylab.shared.experiment;

/** What a run will take, without doing it: floating-point operations, resident bytes, bytes of a snapshot. */
public record Cost(double operations, double bytes, double snapshotBytes) {
    /** About twenty seconds of a browser; beyond that a server is the better place. */
    private static final double BROWSER_OPERATIONS = 2e10;

    /** Whether a reader would wait for it in a browser. */
    public boolean suitsBrowser() {
        return operations <= BROWSER_OPERATIONS;
    }
}
