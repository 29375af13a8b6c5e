package symmetrylab.webapp;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Takes the event lines of a run, in order. */
@JSFunctor
public interface LineListener extends JSObject {
    void accept(String line);
}
