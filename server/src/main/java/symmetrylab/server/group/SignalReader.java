package symmetrylab.server.group;

import java.util.List;
import java.util.Map;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.wire.Json;

/**
 * Reads a signal, one value for each element in the order of the group.
 *
 * <p>CSV: a column of numbers, or two for real and imaginary parts, or columns named {@code re} (or {@code value}) and
 * {@code im} among others. JSON: a list of numbers, a list of objects with {@code re} and {@code im}, an object with these
 * two as lists, or one with any of them under {@code signal}.
 */
final class SignalReader {
    private final FiniteGroup group;
    private final String place;
    private final double[] re;
    private final double[] im;

    SignalReader(FiniteGroup group, String place) {
        this.group = group;
        this.place = place;
        re = new double[group.order()];
        im = new double[group.order()];
    }

    /** A text of either kind. */
    Signal text(String text) {
        return isJson(text) ? json(parsed(place, text)) : csv(text);
    }

    static boolean isJson(String text) {
        String begin = text.stripLeading();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    static Object parsed(String place, String text) {
        try {
            return Json.parse(text);
        } catch (Json.MalformedJson e) {
            throw new Refused(Kind.UNSOUND_SIGNAL, place + ": " + e.getMessage());
        }
    }

    Signal csv(String text) {
        CsvRows rows = CsvRows.read(place, text, List.of("re", "value"), group.order());
        counted(rows.rows().size());
        int columns = rows.rows().get(0).cells().size();
        boolean named = !rows.names().isEmpty();
        int real = named ? Math.max(rows.column("re"), rows.column("value")) : 0;
        int imaginary = named ? rows.column("im") : columns > 1 ? 1 : -1;
        if (!named && columns > 2) {
            throw new Refused(
                    Kind.UNSOUND_SIGNAL,
                    place
                            + ": a signal has one column, or two for real and imaginary parts, or a header with re and im;"
                            + " got " + columns + " columns");
        }
        for (int g = 0; g < re.length; g++) {
            re[g] = rows.number(rows.rows().get(g), real);
            im[g] = imaginary < 0 ? 0 : rows.number(rows.rows().get(g), imaginary);
        }
        return new Signal(place, new GroupFunction(group, re, im));
    }

    Signal json(Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("signal")) {
            return json(map.get("signal"));
        }
        if (value instanceof Map<?, ?> map && map.get("re") instanceof List<?> real) {
            fill(real, re, "re");
            if (map.containsKey("im")) {
                fill(list(map.get("im")), im, "im");
            }
        } else {
            List<?> list = list(value);
            counted(list.size());
            for (int g = 0; g < re.length; g++) {
                if (list.get(g) instanceof Map<?, ?> one) {
                    re[g] = number(one.get("re"), "re of element " + g);
                    im[g] = one.containsKey("im") ? number(one.get("im"), "im of element " + g) : 0;
                } else {
                    re[g] = number(list.get(g), "element " + g);
                }
            }
        }
        return new Signal(place, new GroupFunction(group, re, im));
    }

    private List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new Refused(
                Kind.UNSOUND_SIGNAL,
                place + ": a list of numbers is expected, or an object with re and im; got " + shortened(value));
    }

    static String shortened(Object value) {
        String text = Json.text(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private void fill(List<?> list, double[] target, String name) {
        counted(list.size());
        for (int g = 0; g < target.length; g++) {
            target[g] = number(list.get(g), name + " of element " + g);
        }
    }

    private double number(Object value, String what) {
        return number(value, place, what);
    }

    static double number(Object value, String place, String what) {
        double number = value instanceof Double given ? given : Double.NaN;
        return CsvRows.finite(number, value instanceof String text ? text : Json.text(value), place + ", " + what);
    }

    private void counted(int count) {
        if (count != group.order()) {
            throw new Refused(
                    Kind.UNSOUND_SIGNAL,
                    place + ": a signal on " + GroupText.shown(group) + " must have " + group.order()
                            + " values, one for each element, got " + count);
        }
    }
}
