package symmetrylab.server.cli;

/** What a command answers to the shell. */
final class ExitCode {
    static final int FINE = 0;
    /** A run broke off, a verification or a check failed. */
    static final int FAILED = 1;
    /** What was asked for cannot be done: usage, input, settings. */
    static final int BAD_INPUT = 2;

    private ExitCode() {}
}
