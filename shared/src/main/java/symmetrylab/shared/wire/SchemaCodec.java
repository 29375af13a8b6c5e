package symmetrylab.shared.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Subject;

/** The schema of an experiment as JSON, for the REST API, {@code lab describe} and the page. */
public final class SchemaCodec {
    private SchemaCodec() {}

    public static String json(Experiment experiment) {
        return Json.text(object(experiment));
    }

    public static Map<String, Object> object(Experiment experiment) {
        Schema schema = experiment.schema();
        Map<String, Object> map = JsonObject.of(
                "id",
                experiment.id().text(),
                "pace",
                schema.pace().name().toLowerCase(),
                "portable",
                schema.portable());
        List<Object> parameters = new ArrayList<>();
        for (Parameter parameter : schema.parameters()) {
            parameters.add(parameter(parameter));
        }
        map.put("parameters", parameters);
        List<Object> subjects = new ArrayList<>();
        for (Subject subject : schema.subjects()) {
            subjects.add(JsonObject.of(
                    "id",
                    subject.id(),
                    "kind",
                    word(subject.kind().name()),
                    "hue",
                    word(subject.hue().name())));
        }
        map.put("subjects", subjects);
        List<Object> series = new ArrayList<>();
        for (Series s : schema.series()) {
            series.add(JsonObject.of("id", s.id(), "scale", word(s.scale().name()), "tolerance", s.tolerance()));
        }
        map.put("series", series);
        List<Object> figures = new ArrayList<>();
        for (Figure figure : schema.figures()) {
            figures.add(figure(figure));
        }
        map.put("figures", figures);
        List<Object> claims = new ArrayList<>();
        for (ClaimForm claim : schema.claims()) {
            claims.add(claim(claim));
        }
        map.put("claims", claims);
        map.put("touchable", schema.touchable());
        return map;
    }

    private static String word(String constant) {
        return constant.toLowerCase().replace('_', '-');
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> map = JsonObject.of("name", parameter.name());
        if (parameter instanceof Parameter.IntegerRange p) {
            map.putAll(JsonObject.of("kind", "integer", "least", p.least(), "most", p.most()));
        } else if (parameter instanceof Parameter.RealRange p) {
            map.putAll(JsonObject.of(
                    "kind",
                    "real",
                    "least",
                    p.least(),
                    "most",
                    p.most(),
                    "scale",
                    word(p.scale().name())));
        } else if (parameter instanceof Parameter.Choice p) {
            map.putAll(JsonObject.of("kind", "choice", "options", p.options()));
        } else if (parameter instanceof Parameter.Flag) {
            map.put("kind", "flag");
        } else if (parameter instanceof Parameter.Points p) {
            map.putAll(
                    JsonObject.of("kind", "points", "leastColumns", p.leastColumns(), "mostColumns", p.mostColumns()));
        } else if (parameter instanceof Parameter.Text p) {
            map.putAll(JsonObject.of("kind", "text", "longest", p.longest()));
        }
        map.put("standard", parameter.standard());
        return map;
    }

    private static Map<String, Object> figure(Figure figure) {
        if (figure instanceof Figure.Curves curves) {
            Map<String, Object> map =
                    JsonObject.of("id", curves.id(), "kind", "curves", "x", curves.x(), "ys", curves.ys());
            if (!curves.spread().isEmpty()) {
                map.put("spread", curves.spread());
            }
            return map;
        }
        if (figure instanceof Figure.Bars bars) {
            return JsonObject.of(
                    "id", bars.id(), "kind", "bars", "index", word(bars.index().name()));
        }
        if (figure instanceof Figure.Heat heat) {
            return JsonObject.of(
                    "id", heat.id(), "kind", "heat", "bars", heat.bars().id());
        }
        if (figure instanceof Figure.Waterfall waterfall) {
            return JsonObject.of(
                    "id",
                    waterfall.id(),
                    "kind",
                    "waterfall",
                    "bars",
                    waterfall.bars().id());
        }
        return JsonObject.of("id", figure.id(), "kind", bareKind(figure));
    }

    /** The kind of a figure that has nothing but its id. */
    private static String bareKind(Figure figure) {
        if (figure instanceof Figure.Quilt) {
            return "quilt";
        }
        if (figure instanceof Figure.Graph) {
            return "graph";
        }
        if (figure instanceof Figure.Blocks) {
            return "blocks";
        }
        if (figure instanceof Figure.Tradeoff) {
            return "tradeoff";
        }
        if (figure instanceof Figure.Slices) {
            return "slices";
        }
        if (figure instanceof Figure.Images) {
            return "images";
        }
        if (figure instanceof Figure.Sphere) {
            return "sphere";
        }
        return figure instanceof Figure.Plane ? "plane" : "solutions";
    }

    private static Map<String, Object> claim(ClaimForm claim) {
        Map<String, Object> map = JsonObject.of("id", claim.id(), "hypotheses", claim.hypotheses());
        if (claim.criterion() instanceof ClaimForm.AtMost atMost) {
            map.put("at-most", atMost.tolerance());
        } else if (claim.criterion() instanceof ClaimForm.Falling falling) {
            map.put("falling-by", falling.factor());
        }
        return map;
    }
}
