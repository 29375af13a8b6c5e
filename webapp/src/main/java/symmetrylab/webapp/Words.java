package symmetrylab.webapp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.shared.experiment.Phrasebook;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Misfit;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.View;
import symmetrylab.shared.wire.Json;

/** What page and viewer say to each other, as JSON and as words. */
final class Words {
    private Words() {}

    static String table(Table table) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("head", table.head());
        map.put("rows", table.rows());
        return Json.text(map);
    }

    static String reading(Reading reading) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("index", reading.index());
        map.put("x", reading.box().middle());
        map.put("left", reading.box().left());
        map.put("top", reading.box().top());
        map.put("right", reading.box().right());
        map.put("bottom", reading.box().bottom());
        map.put("text", reading.text());
        map.put("step", reading.step());
        map.put("subject", reading.subject());
        return Json.text(map);
    }

    static String guessError(Phrasebook phrases, Optional<Misfit> misfit) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (misfit.isPresent()) {
            map.put("error", misfit.get().error());
            map.put("ratio", misfit.get().ratio());
            map.put("sentence", phrases.say(misfit.get().sentence()));
        }
        return Json.text(map);
    }

    static View.Comparison comparison(String how) {
        return switch (how) {
            case "alone" -> View.Comparison.ALONE;
            case "overlay" -> View.Comparison.OVERLAY;
            case "difference" -> View.Comparison.DIFFERENCE;
            default ->
                throw new IllegalArgumentException(
                        "runs can be compared as alone, overlay or difference, got '" + how + "'");
        };
    }

    static Guess guess(Object json) {
        Map<?, ?> map = (Map<?, ?>) json;
        String kind = text(map, "kind");
        return switch (kind) {
            case "direction" -> new Guess.Direction(number(map, "degrees"));
            case "number" -> new Guess.Value(text(map, "figure"), text(map, "series"), number(map, "value"));
            case "curve" -> {
                double[] x = numbers(map, "x");
                double[] y = numbers(map, "y");
                yield new Guess.Drawn(
                        text(map, "figure"),
                        new Guess.Target(text(map, "series"), text(map, "lane")),
                        new Guess.Window(x[0], x[1], y[0], y[1]),
                        numbers(map, "xs"),
                        numbers(map, "ys"));
            }
            default -> throw new IllegalArgumentException("there is no guess of kind '" + kind + "'");
        };
    }

    /** What is missing is empty. */
    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static double number(Map<?, ?> map, String key) {
        if (map.get(key) instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("'" + key + "' of a guess must be a number");
    }

    private static double[] numbers(Map<?, ?> map, String key) {
        if (!(map.get(key) instanceof List<?> list)) {
            throw new IllegalArgumentException("'" + key + "' of a guess must be a list of numbers");
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(list.get(i) instanceof Double number)) {
                throw new IllegalArgumentException("'" + key + "' of a guess must be a list of numbers");
            }
            numbers[i] = number;
        }
        return numbers;
    }
}
