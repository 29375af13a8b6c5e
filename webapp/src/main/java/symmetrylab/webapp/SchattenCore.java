package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiments.Experiments;

/** The core of the experiments on the norm that layers on a group prefer. */
public final class SchattenCore {
    private SchattenCore() {}

    @JSExport
    public static Bundle core() {
        return new Bundle(Experiments.schatten());
    }
}
