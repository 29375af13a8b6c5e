package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Subject;

/** Reads the name of a measure against a schema; what the schema lacks is refused with what it has. */
final class MeasureReader {
    private static final String KINDS = "series, residual, measured, tolerance, verdict, direction, count, setting";

    private final Schema schema;
    private final String text;
    private final String[] parts;

    MeasureReader(Schema schema, String text) {
        this.schema = schema;
        this.text = text;
        this.parts = text.split("/");
    }

    Measure read() {
        return switch (parts[0]) {
            case "series" -> series();
            case "residual" -> claim(Measure.Side.RESIDUAL, 3);
            case "verdict" -> claim(Measure.Side.VERDICT, 3);
            case "tolerance" -> claim(Measure.Side.TOLERANCE, 2);
            case "measured" -> hypothesis();
            case "direction" -> direction();
            case "count" -> bars();
            case "setting" -> setting();
            default -> throw new IllegalArgumentException("'" + parts[0] + "' is no measure; there are " + KINDS);
        };
    }

    private Measure series() {
        between(2, 4);
        List<String> ids = new ArrayList<>();
        for (Series series : schema.series()) {
            ids.add(series.id());
        }
        int index = ids.indexOf(known("series", parts[1], ids));
        boolean stepOnly = parts.length == 3 && isStep(parts[2]);
        String lane = parts.length > 2 && !stepOnly ? known("subject", parts[2], subjects()) : "";
        double step = Double.POSITIVE_INFINITY;
        if (stepOnly || parts.length == 4) {
            String last = parts[parts.length - 1];
            if (!isStep(last)) {
                throw new IllegalArgumentException("the step must be a whole number, got '" + last + "'");
            }
            step = Integer.parseInt(last);
        }
        return new Measure.OfSeries(index, lane, step);
    }

    private static boolean isStep(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return !part.isEmpty() && part.length() < 10;
    }

    private Measure claim(Measure.Side side, int most) {
        between(2, most);
        String id = form(parts[1]).id();
        return new Measure.OfClaim(side, id, lane(2));
    }

    private Measure hypothesis() {
        between(3, 4);
        ClaimForm form = form(parts[1]);
        return new Measure.OfHypothesis(form.id(), known("hypothesis", parts[2], form.hypotheses()), lane(3));
    }

    private ClaimForm form(String id) {
        List<String> ids = new ArrayList<>();
        for (ClaimForm form : schema.claims()) {
            ids.add(form.id());
        }
        return schema.claims().get(ids.indexOf(known("claim", id, ids)));
    }

    private String lane(int index) {
        return parts.length > index ? known("lane", parts[index], lanes()) : "";
    }

    private List<String> lanes() {
        List<String> lanes = new ArrayList<>();
        for (Subject subject : schema.subjects()) {
            if (subject.kind() == Subject.Kind.LANE) {
                lanes.add(subject.id());
            }
        }
        return lanes;
    }

    private List<String> subjects() {
        List<String> subjects = new ArrayList<>();
        for (Subject subject : schema.subjects()) {
            subjects.add(subject.id());
        }
        return subjects;
    }

    private Measure direction() {
        between(2, 2);
        List<String> planes = new ArrayList<>();
        for (Figure figure : schema.figures()) {
            if (figure instanceof Figure.Plane) {
                planes.add(figure.id());
            }
        }
        return new Measure.OfDirection(planes, known("subject", parts[1], subjects()));
    }

    private Measure bars() {
        between(3, 3);
        List<String> bars = new ArrayList<>();
        for (Figure figure : schema.figures()) {
            if (figure instanceof Figure.Bars) {
                bars.add(figure.id());
            }
        }
        return new Measure.OfBars(known("figure of bars", parts[1], bars), known("subject", parts[2], subjects()));
    }

    private Measure setting() {
        between(2, 2);
        List<String> names = new ArrayList<>();
        for (Parameter parameter : schema.parameters()) {
            names.add(parameter.name());
        }
        return new Measure.OfSetting(schema.parameters().get(names.indexOf(known("setting", parts[1], names))));
    }

    private void between(int least, int most) {
        if (parts.length < least || parts.length > most) {
            throw new IllegalArgumentException("'" + text + "' must have "
                    + (least == most ? "" + least : least + " to " + most) + " parts joined by /, got "
                    + parts.length);
        }
    }

    private static String known(String kind, String id, List<String> ids) {
        if (!ids.contains(id)) {
            String there = ids.isEmpty() ? "there is none here" : "there are " + String.join(", ", ids);
            throw new IllegalArgumentException("'" + id + "' is no " + kind + "; " + there);
        }
        return id;
    }
}
