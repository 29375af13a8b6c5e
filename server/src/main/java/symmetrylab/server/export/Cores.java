package symmetrylab.server.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiled modules, one a course, that pages ask for: only those travel with them. */
final class Cores {
    private static final Pattern ASKED = Pattern.compile("data-core=\"[^\"]*assets/(core-[a-z-]+\\.js)\"");
    private static final Pattern NAME = Pattern.compile("core-[a-z-]+\\.js");

    private final Set<String> asked = new TreeSet<>();

    /** Adds what the benches of a page ask for. */
    Cores add(String html) {
        Matcher matcher = ASKED.matcher(html);
        while (matcher.find()) {
            asked.add(matcher.group(1));
        }
        return this;
    }

    List<String> names() {
        return List.copyOf(asked);
    }

    /** Whether a file is to be left behind. */
    boolean leaves(String file) {
        return NAME.matcher(file).matches() && !asked.contains(file);
    }
}
