package symmetrylab.shared.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.FigureState;

/** States of figures as JSON objects. */
final class FigureCodec {
    private FigureCodec() {}

    static Map<String, Object> object(FigureState state) {
        List<Object> items = new ArrayList<>();
        if (state instanceof FigureState.Plane plane) {
            for (FigureState.Mark mark : plane.marks()) {
                items.add(mark(mark));
            }
            return JsonObject.of("plane", items);
        }
        if (state instanceof FigureState.Images images) {
            return JsonObject.of(
                    "images", groups(images.groups()), "columns", images.columns(), "names", images.names());
        }
        if (state instanceof FigureState.Bars bars) {
            Map<String, Object> object = JsonObject.of("bars", groups(bars.groups()));
            if (!bars.names().isEmpty()) {
                object.put("names", bars.names());
            }
            return object;
        }
        if (state instanceof FigureState.Sphere sphere) {
            return JsonObject.of("sphere", groups(sphere.functions()));
        }
        if (state instanceof FigureState.Slices slices) {
            return JsonObject.of("tensor", slices.coordinates(), "shape", slices.shape(), "x", slices.x());
        }
        return GroupFigureCodec.object(state);
    }

    private static List<Object> groups(List<FigureState.Group> groups) {
        List<Object> items = new ArrayList<>();
        for (FigureState.Group group : groups) {
            items.add(JsonObject.of("subject", group.subject(), "values", group.values()));
        }
        return items;
    }

    private static List<FigureState.Group> groups(JsonObject o, String key) {
        List<FigureState.Group> groups = new ArrayList<>();
        for (JsonObject group : o.objects(key)) {
            groups.add(new FigureState.Group(group.string("subject"), group.numbers("values")));
        }
        return groups;
    }

    private static Map<String, Object> mark(FigureState.Mark mark) {
        if (mark instanceof FigureState.Point p) {
            return JsonObject.of("mark", "point", "x", p.x(), "y", p.y(), "label", p.label(), "ringed", p.ringed());
        }
        if (mark instanceof FigureState.Direction d) {
            return JsonObject.of(
                    "mark", "direction", "subject", d.subject(), "x", d.x(), "y", d.y(), "margin", d.margin());
        }
        if (mark instanceof FigureState.Position p) {
            return JsonObject.of("mark", "position", "subject", p.subject(), "x", p.x(), "y", p.y());
        }
        if (mark instanceof FigureState.Constraint c) {
            return JsonObject.of("mark", "constraint", "x", c.x(), "y", c.y(), "active", c.active());
        }
        if (mark instanceof FigureState.Equation e) {
            return JsonObject.of("mark", "equation", "x", e.x(), "y", e.y(), "value", e.value());
        }
        FigureState.Level l = (FigureState.Level) mark;
        Map<String, Object> level =
                JsonObject.of("mark", "level", "power", l.power(), "spectral", l.spectral(), "x", l.x(), "y", l.y());
        level.put("xs", l.xs());
        level.put("ys", l.ys());
        return level;
    }

    static FigureState state(JsonObject o) {
        if (o.map().containsKey("plane")) {
            List<FigureState.Mark> marks = new ArrayList<>();
            for (JsonObject mark : o.objects("plane")) {
                marks.add(mark(mark));
            }
            return new FigureState.Plane(marks);
        }
        if (o.map().containsKey("tensor")) {
            return new FigureState.Slices(o.integers("shape"), o.integers("tensor"), o.numbers("x"));
        }
        if (o.map().containsKey("images")) {
            return new FigureState.Images(o.integer("columns"), o.strings("names"), groups(o, "images"));
        }
        if (o.map().containsKey("sphere")) {
            return new FigureState.Sphere(groups(o, "sphere"));
        }
        if (!o.map().containsKey("bars")) {
            return GroupFigureCodec.state(o);
        }
        return new FigureState.Bars(groups(o, "bars"), o.map().containsKey("names") ? o.strings("names") : List.of());
    }

    private static FigureState.Mark mark(JsonObject o) {
        String kind = o.string("mark");
        return switch (kind) {
            case "point" -> new FigureState.Point(o.number("x"), o.number("y"), o.integer("label"), o.flag("ringed"));
            case "direction" -> new FigureState.Direction(o.string("subject"), o.number("x"), o.number("y"), margin(o));
            case "position" -> new FigureState.Position(o.string("subject"), o.number("x"), o.number("y"));
            case "constraint" -> new FigureState.Constraint(o.number("x"), o.number("y"), o.flag("active"));
            case "equation" -> new FigureState.Equation(o.number("x"), o.number("y"), o.number("value"));
            case "level" ->
                new FigureState.Level(
                        o.number("power"),
                        o.flag("spectral"),
                        o.number("x"),
                        o.number("y"),
                        o.numbers("xs"),
                        o.numbers("ys"));
            default -> throw new IllegalArgumentException("there is no mark '" + kind + "'");
        };
    }

    /** Lines of earlier versions, as stores keep them, do not tell it. */
    private static double margin(JsonObject direction) {
        return direction.map().containsKey("margin") ? direction.number("margin") : Double.NaN;
    }
}
