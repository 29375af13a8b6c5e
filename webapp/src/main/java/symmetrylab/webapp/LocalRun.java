package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiment.RunSession;

/** A run in this browser; its owner calls {@link #advance} between its other duties. */
public final class LocalRun {
    private final RunSession session;

    LocalRun(RunSession session) {
        this.session = session;
    }

    /** One slice; false when the run has ended. */
    @JSExport
    public boolean advance() {
        return session.advance();
    }

    /** How much is done, in [0, 1]. */
    @JSExport
    public double progress() {
        return session.progress();
    }
}
