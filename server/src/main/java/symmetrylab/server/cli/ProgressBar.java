package symmetrylab.server.cli;

import java.io.PrintStream;

/** How much is done, drawn over itself on a terminal; elsewhere it draws nothing. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private final boolean shown;
    private int percent = -1;

    ProgressBar(Surroundings around) {
        this.terminal = around.err();
        this.shown = around.interactive();
    }

    void show(double progress) {
        int now = (int) Math.floor(100 * Math.max(0, Math.min(1, progress)));
        if (shown && now != percent) {
            percent = now;
            int full = WIDTH * now / 100;
            terminal.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + now + " %");
            terminal.flush();
        }
    }

    /** Leaves the line as if nothing had been there. */
    void clear() {
        if (shown) {
            terminal.print("\r" + " ".repeat(WIDTH + 10) + "\r");
            terminal.flush();
        }
    }
}
