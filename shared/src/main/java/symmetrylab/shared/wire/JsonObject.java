package symmetrylab.shared.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.number.Decimal;

/** A JSON object read by key and kind; what is missing or of another kind is refused by name. */
record JsonObject(Map<?, ?> map) {
    static JsonObject parse(String line) {
        return of(Json.parse(line));
    }

    static JsonObject of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonObject(map);
        }
        throw new IllegalArgumentException("must be a JSON object, got " + Json.text(value));
    }

    /** A map that keeps the order in which its pairs are given. */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    String string(String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw missing(key, "a string");
    }

    boolean flag(String key) {
        if (map.get(key) instanceof Boolean flag) {
            return flag;
        }
        throw missing(key, "true or false");
    }

    double number(String key) {
        return number(map.get(key), key);
    }

    int integer(String key) {
        return (int) number(key);
    }

    double[] numbers(String key) {
        List<?> list = list(key);
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(list.get(i), key);
        }
        return numbers;
    }

    int[] integers(String key) {
        List<?> list = list(key);
        int[] integers = new int[list.size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = (int) number(list.get(i), key);
        }
        return integers;
    }

    JsonObject object(String key) {
        return of(map.get(key));
    }

    List<String> strings(String key) {
        List<String> strings = new ArrayList<>();
        for (Object item : list(key)) {
            strings.add((String) item);
        }
        return strings;
    }

    List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object item : list(key)) {
            objects.add(of(item));
        }
        return objects;
    }

    private List<?> list(String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw missing(key, "a list");
    }

    private static double number(Object value, String key) {
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof String text) {
            return Decimal.parse(text);
        }
        throw missing(key, "a number");
    }

    private static IllegalArgumentException missing(String key, String kind) {
        return new IllegalArgumentException("'" + key + "' must be " + kind);
    }
}
