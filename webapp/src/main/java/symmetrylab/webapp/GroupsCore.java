package symmetrylab.webapp;

import org.teavm.jso.JSExport;
import symmetrylab.shared.experiments.Experiments;

/** The core of the course on groups and their Fourier analysis. */
public final class GroupsCore {
    private GroupsCore() {}

    @JSExport
    public static Bundle core() {
        return new Bundle(Experiments.groups());
    }
}
