package symmetrylab.server.config;

import java.util.regex.Pattern;

/** A value and where it comes from: flag, environment, file or default. */
public record Setting(String name, String value, String source) {
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|token)$");

    /** A line for the log; what is secret by its name is masked. */
    public String shown() {
        return name + " = " + (SECRET.matcher(name).matches() ? "***" : value) + "  (" + source + ")";
    }
}
