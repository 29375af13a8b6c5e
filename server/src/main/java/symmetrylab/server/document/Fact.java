package symmetrylab.server.document;

import java.util.List;

/**
 * One thing that is so.
 *
 * @param key its name for programs
 * @param label its name for people
 * @param value a text, a truth, an Integer, a Double, or a list of texts
 */
public record Fact(String key, String label, Object value) {
    public Fact {
        boolean known = value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Double
                || value instanceof List<?>;
        if (!known) {
            throw new IllegalArgumentException(key + " must be a text, a truth, a number or a list, got " + value);
        }
    }

    String shown() {
        if (value instanceof Double number) {
            return Shown.number(number);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "none"
                    : String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value.toString();
    }

    void into(Npz out) {
        if (value instanceof Integer number) {
            out.put(key, Npy.scalar(number));
        } else if (value instanceof Double number) {
            out.put(key, Npy.scalar(number));
        } else if (value instanceof String text) {
            out.put(key, Npy.texts(List.of(text)));
        }
    }
}
