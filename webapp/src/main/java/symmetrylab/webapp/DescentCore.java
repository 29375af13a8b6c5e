package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiments.Experiments;

/** The core of the course on gradient descent. */
public final class DescentCore {
    private DescentCore() {}

    @JSExport
    public static Bundle core() {
        return new Bundle(Experiments.descent());
    }
}
