package symmetrylab.server.scaffold;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of something new: lower-case words joined by hyphens. */
record Name(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    Name {
        if (!FORM.matcher(text).matches()) {
            throw new ScaffoldRefused("the name must be lower-case words joined by hyphens, got '" + text + "'");
        }
    }

    /** {@code many-solutions} as {@code ManySolutions}. */
    String asClass() {
        StringBuilder out = new StringBuilder();
        for (String word : text.split("-")) {
            out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return out.toString();
    }
}
