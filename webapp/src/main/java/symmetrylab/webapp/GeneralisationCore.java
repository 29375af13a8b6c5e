package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiments.Experiments;

/** The core of the experiments on what low rank is good for. */
public final class GeneralisationCore {
    private GeneralisationCore() {}

    @JSExport
    public static Bundle core() {
        return new Bundle(Experiments.generalisation());
    }
}
