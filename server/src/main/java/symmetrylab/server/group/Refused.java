package symmetrylab.server.group;

import java.util.LinkedHashMap;
import java.util.Map;
import symmetrylab.shared.group.GroupRefused;

/** What was asked of a group cannot be had; the message says rule, place and value. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int WINDOW = 60;

    private final Kind kind;
    private final transient Map<String, Object> details;

    /** What is wrong, as programs tell it apart. */
    public enum Kind {
        /** A text that names no group. */
        MALFORMED_GROUP,
        /** More than is made at one request. */
        TOO_LARGE,
        /** A signal or a spectrum that is none on this group. */
        UNSOUND_SIGNAL,
        /** A name of something that the group does not have. */
        UNKNOWN_NAME
    }

    Refused(Kind kind, String message) {
        this(kind, message, Map.of());
    }

    Refused(Kind kind, String message, Map<String, Object> details) {
        super(message);
        this.kind = kind;
        this.details = new LinkedHashMap<>(details);
    }

    /** A limit, told in parts too. */
    static Refused tooLarge(String rule, String place, String value, long bytes) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("rule", rule);
        details.put("place", place);
        details.put("value", value);
        details.put("bytes", (double) bytes);
        String message = place + ": " + rule + ", got " + value + ", which would take " + bytes + " bytes";
        return new Refused(Kind.TOO_LARGE, message, details);
    }

    /** A refusal of the mathematics that belongs to no place of a text. */
    static Refused of(GroupRefused refusal) {
        return new Refused(Kind.TOO_LARGE, refusal.getMessage());
    }

    /** A refusal of a text, with the column and a caret below it. */
    static Refused of(GroupRefused refusal, String text) {
        if (refusal.column() == 0) {
            return new Refused(Kind.MALFORMED_GROUP, refusal.getMessage());
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("column", refusal.column());
        details.put("text", text);
        return new Refused(Kind.MALFORMED_GROUP, refusal.getMessage(), details);
    }

    public Kind kind() {
        return kind;
    }

    /** The parts of the message, for programs: column and text, or rule, place, value and bytes. */
    public Map<String, Object> details() {
        return Map.copyOf(details);
    }

    /** The message, and below it the text with a caret where it cannot be read. */
    public String withCaret() {
        if (!(details.get("column") instanceof Integer column)) {
            return getMessage();
        }
        String text = details.get("text").toString().replaceAll("\\s", " ");
        int start = Math.max(0, column - 1 - WINDOW);
        int end = Math.min(text.length(), start + 2 * WINDOW);
        return getMessage() + "\n  " + text.substring(start, end) + "\n  " + " ".repeat(column - 1 - start) + "^";
    }
}
