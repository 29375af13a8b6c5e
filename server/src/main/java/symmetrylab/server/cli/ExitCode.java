package symmetrylab.server.cli;

/** What a command answers to the shell. */
public final class ExitCode {
    public static final int FINE = 0;
    /** A run broke off, a verification or a check failed. */
    public static final int FAILED = 1;
    /** What was asked for cannot be done: usage, input, settings. */
    public static final int BAD_INPUT = 2;

    private ExitCode() {}
}
