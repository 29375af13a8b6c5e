package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiments.Experiments;

/** The core of the experiments on images. */
public final class DigitsCore {
    private DigitsCore() {}

    @JSExport
    public static Bundle core() {
        return new Bundle(Experiments.digits());
    }
}
