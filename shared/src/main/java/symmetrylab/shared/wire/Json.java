package symmetrylab.shared.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.number.Decimal;

/**
 * JSON text of maps, lists, strings, numbers and booleans. Numbers are written by {@link Decimal}, so that every host
 * writes the same text; NaN and the infinities, which JSON lacks, are written as strings of that name.
 */
public final class Json {
    private static final String HEX = "0123456789abcdef";

    private Json() {}

    /** Throws {@link IllegalArgumentException} for anything but Map, List, String, Number, Boolean, double[], int[] and null. */
    public static String text(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** Objects become LinkedHashMap, arrays List, numbers Double. Throws {@link MalformedJson} with the position. */
    public static Object parse(String text) {
        return new JsonReader(text).document();
    }

    private static void write(Object value, StringBuilder out) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String string) {
            quote(string, out);
        } else if (value instanceof Boolean || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof Double number) {
            number(number, out);
        } else if (value instanceof double[] numbers) {
            array(numbers, out);
        } else if (value instanceof int[] numbers) {
            out.append(Arrays.toString(numbers).replace(" ", ""));
        } else if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else if (value instanceof List<?> list) {
            list(list, out);
        } else {
            throw new IllegalArgumentException("JSON has no form for " + value);
        }
    }

    private static void number(double value, StringBuilder out) {
        boolean finite = !Double.isNaN(value) && !Double.isInfinite(value);
        if (finite) {
            out.append(Decimal.text(value));
        } else {
            quote(Decimal.text(value), out);
        }
    }

    private static void array(double[] numbers, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            number(numbers[i], out);
        }
        out.append(']');
    }

    private static void object(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            quote((String) entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
        }
        out.append('}');
    }

    private static void list(List<?> list, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(list.get(i), out);
        }
        out.append(']');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20 || c == '\u2028' || c == '\u2029' || c == '<') {
                // '<' too: the text may stand in a script element of a page
                out.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15));
                out.append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Text that is not JSON. */
    public static final class MalformedJson extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        MalformedJson(String rule, int position) {
            super("JSON " + rule + " at character " + (position + 1));
        }
    }
}
