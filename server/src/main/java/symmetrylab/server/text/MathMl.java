package symmetrylab.server.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;

/**
 * TeX to MathML, with KaTeX run on the server so that pages carry no script for it. KaTeX is loaded at the first
 * expression (about a second); an expression that was seen before costs nothing.
 */
public final class MathMl {
    private static final String KATEX = "/META-INF/resources/webjars/katex/0.16.4/dist/katex.min.js";
    private static final String CALL = "function(tex, display) { return katex.renderToString(tex,"
            + " {output: 'mathml', displayMode: display, throwOnError: true, strict: 'ignore'}); }";
    /** The content security policy forbids inline style, and nothing is lost without it. */
    private static final Pattern STYLE = Pattern.compile(" style=\"[^\"]*\"");

    private static final Pattern WRAPPER = Pattern.compile("^<span class=\"katex\">(.*)</span>$", Pattern.DOTALL);

    private final Map<String, String> cache = new ConcurrentHashMap<>();
    private Scriptable scope;
    private Function render;

    /** The {@code <math>} element of {@code tex}; throws {@link TexError}. */
    public String inline(String tex) {
        return cache.computeIfAbsent("$" + tex, key -> render(tex, false));
    }

    /** The same, set off as a display. */
    public String display(String tex) {
        return cache.computeIfAbsent("$$" + tex, key -> render(tex, true));
    }

    private synchronized String render(String tex, boolean display) {
        Context context = Context.enter();
        try {
            load(context);
            String html = Context.toString(render.call(context, scope, scope, new Object[] {tex, display}));
            return WRAPPER.matcher(STYLE.matcher(html).replaceAll("")).replaceFirst("$1");
        } catch (RhinoException e) {
            throw new TexError(tex, e.details());
        } finally {
            Context.exit();
        }
    }

    private void load(Context context) {
        if (render != null) {
            return;
        }
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initStandardObjects();
        context.evaluateString(scope, source(), "katex", 1, null);
        render = context.compileFunction(scope, CALL, "call", 1, null);
    }

    private static String source() {
        try (InputStream in = MathMl.class.getResourceAsStream(KATEX)) {
            if (in == null) {
                throw new IllegalStateException("the class path must hold " + KATEX);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An expression that KaTeX cannot read. */
    public static final class TexError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TexError(String tex, String reason) {
            super("cannot read the formula $" + tex + "$: "
                    + reason.replace("ParseError: ", "").replace("KaTeX parse error: ", ""));
        }
    }
}
