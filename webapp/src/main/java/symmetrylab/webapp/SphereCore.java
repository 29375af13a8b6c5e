package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiments.Experiments;

/** The core of the experiments on the sphere. */
public final class SphereCore {
    private SphereCore() {}

    @JSExport
    public static Bundle core() {
        return new Bundle(Experiments.sphere());
    }
}
