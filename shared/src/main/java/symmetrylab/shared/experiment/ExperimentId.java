package symmetrylab.shared.experiment;

/** The name of an experiment in links, folders and commands: lower-case words joined by hyphens. */
public record ExperimentId(String text) {
    public ExperimentId {
        if (!isKebab(text)) {
            throw new IllegalArgumentException(
                    "an experiment id must be lower-case words joined by hyphens, got '" + text + "'");
        }
    }

    private static boolean isKebab(String text) {
        if (text.isEmpty() || text.charAt(0) == '-' || text.charAt(text.length() - 1) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
