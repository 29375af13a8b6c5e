package symmetrylab.webapp.compiler;

import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSTopLevel;

/** A number as a browser has it. */
abstract class HostNumber implements JSObject {
    @JSTopLevel
    @JSMethod("String")
    static native String text(double a);

    @JSTopLevel
    @JSMethod("Number")
    static native HostNumber of(double a);

    @JSTopLevel
    @JSMethod("Number")
    static native double read(String body);

    abstract String toExponential();

    abstract String toExponential(int digits);
}
