package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiments.Experiments;

/** The core of the experiments on group convolution networks. */
public final class EquivariantCore {
    private EquivariantCore() {}

    @JSExport
    public static Bundle core() {
        return new Bundle(Experiments.equivariant());
    }
}
