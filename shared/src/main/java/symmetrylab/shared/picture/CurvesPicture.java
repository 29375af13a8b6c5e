package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Series;

/** Series against a series, one curve a lane, each labelled at its end. */
final class CurvesPicture implements Picture {
    private static final double LEFT = 64;
    private static final double TOP = 14;
    private static final double BOTTOM = 46;
    private static final double LETTER = 6.9;
    private static final double LABEL_HEIGHT = 16;

    private final RunRecord run;
    private final Figure.Curves figure;
    private final Labels labels;
    private final Frame frame;
    private final List<Curve> curves = new ArrayList<>();
    private final Axis x;
    private final Axis y;

    /** One lane of one series, in values. */
    private record Curve(String lane, String series, String name, double[] xs, double[] ys) {}

    CurvesPicture(RunRecord run, Figure.Curves figure, Labels labels, Frame frame) {
        this.run = run;
        this.figure = figure;
        this.labels = labels;
        this.frame = frame;
        List<String> drawn = run.lanes();
        for (String series : figure.ys()) {
            for (String lane : drawn) {
                double[] ys = run.values(lane, series);
                if (hasValues(series(series).scale(), ys)) {
                    curves.add(new Curve(lane, series, name(lane, series, drawn), run.values(lane, figure.x()), ys));
                }
            }
        }
        x = Axis.over(series(figure.x()).scale(), all(true), LEFT, frame.width() - right());
        y = Axis.over(series(figure.ys().get(0)).scale(), all(false), frame.height() - BOTTOM, TOP);
    }

    /** A claim that does not apply to a run has no residuals, and no curve. */
    private static boolean hasValues(Scale scale, double[] values) {
        for (double value : values) {
            if (Axis.shows(scale, value)) {
                return true;
            }
        }
        return false;
    }

    private Series series(String id) {
        return run.schema().series().get(run.schema().indexOfSeries(id));
    }

    private String name(String lane, String series, List<String> lanes) {
        if (figure.ys().size() == 1) {
            return labels.subject(lane);
        }
        return lanes.size() == 1 ? labels.series(series) : labels.subject(lane) + ", " + labels.series(series);
    }

    private double right() {
        double longest = 0;
        for (Curve curve : curves) {
            longest = Math.max(longest, curve.name().length() * LETTER);
        }
        return frame.narrow() ? 16 : Math.min(longest + 16, frame.width() * 0.42);
    }

    private double[] all(boolean horizontal) {
        int length = 0;
        for (Curve curve : curves) {
            length += curve.xs().length;
        }
        double[] values = new double[length];
        int at = 0;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.xs().length; i++) {
                boolean seen = Axis.shows(series(figure.x()).scale(), curve.xs()[i])
                        && Axis.shows(series(figure.ys().get(0)).scale(), curve.ys()[i]);
                values[at++] = seen ? (horizontal ? curve.xs()[i] : curve.ys()[i]) : Double.NaN;
            }
        }
        return values;
    }

    @Override
    public String svg(String name, double guess) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        axes(svg);
        if (curves.isEmpty()) {
            svg.text("hint", (LEFT + frame.width()) / 2, frame.height() / 2, "middle", "Run to draw the curves");
        }
        List<Double> taken = new ArrayList<>();
        for (Curve curve : curves) {
            draw(svg, curve, taken);
        }
        return svg.end();
    }

    private void axes(Svg svg) {
        double bottom = frame.height() - BOTTOM;
        double end = frame.width() - right();
        for (Axis.Tick tick : x.ticks(frame.narrow() ? 4 : 6)) {
            svg.line("grid", tick.at(), TOP, tick.at(), bottom);
            svg.text("tick", tick.at(), bottom + 18, "middle", tick.label());
        }
        for (Axis.Tick tick : y.ticks(5)) {
            svg.line("grid", LEFT, tick.at(), end, tick.at());
            svg.text("tick", LEFT - 8, tick.at() + 4, "end", tick.label());
        }
        svg.line("axis", LEFT, bottom, end, bottom);
        svg.text("axis-label", (LEFT + end) / 2, frame.height() - 8, "middle", withUnit(figure.x()));
    }

    private String withUnit(String series) {
        String unit = labels.unit(series);
        return labels.series(series) + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    private void draw(Svg svg, Curve curve, List<Double> taken) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < curve.xs().length; i++) {
            if (!Axis.shows(x.scale(), curve.xs()[i]) || !Axis.shows(y.scale(), curve.ys()[i])) {
                pen = false;
                continue;
            }
            lastX = x.at(curve.xs()[i]);
            lastY = y.at(curve.ys()[i]);
            path.append(pen ? 'L' : 'M').append(Svg.number(lastX)).append(' ').append(Svg.number(lastY));
            pen = true;
        }
        if (Double.isNaN(lastX)) {
            return;
        }
        int dash = figure.ys().indexOf(curve.series());
        String hue = Hues.of(run.schema(), curve.lane());
        svg.path("curve dash-" + dash + " " + hue, path);
        svg.circle("end " + hue, lastX, lastY, 3);
        double labelY = free(lastY, taken);
        if (frame.narrow()) {
            svg.text(
                    "label halo " + hue,
                    frame.width() - right() - 4,
                    Math.max(TOP + 12, labelY - 8),
                    "end",
                    curve.name());
        } else {
            svg.text("label " + hue, lastX + 8, labelY + 4, "start", curve.name());
        }
    }

    /** The nearest height to {@code wanted} at which no label stands yet. */
    private double free(double wanted, List<Double> taken) {
        double best = wanted;
        for (int k = 0; k < 2 * taken.size() + 1; k++) {
            double shift = (k + 1) / 2 * LABEL_HEIGHT * (k % 2 == 0 ? 1 : -1);
            best = Math.min(frame.height() - BOTTOM, Math.max(TOP + 8, wanted + shift));
            if (isFree(best, taken)) {
                break;
            }
        }
        taken.add(best);
        return best;
    }

    private static boolean isFree(double height, List<Double> taken) {
        for (double other : taken) {
            if (Math.abs(other - height) < LABEL_HEIGHT - 1) {
                return false;
            }
        }
        return true;
    }

    /** One sentence: where each curve began and where it stands. */
    @Override
    public String summary() {
        StringBuilder out = new StringBuilder();
        for (Curve curve : curves) {
            int last = curve.ys().length - 1;
            String quantity = labels.series(curve.series());
            out.append(out.length() == 0 ? "" : " ").append(curve.name());
            out.append(curve.name().equals(quantity) ? "" : ": " + quantity)
                    .append(" from ")
                    .append(Numeral.significant(curve.ys()[0], 3));
            out.append(" to ").append(Numeral.significant(curve.ys()[last], 3)).append(labels.unit(curve.series()));
            out.append(" as ").append(labels.series(figure.x())).append(" reaches ");
            out.append(Numeral.significant(curve.xs()[last], 3)).append('.');
        }
        return out.toString();
    }

    /** The sample of the longest curve that stands nearest to pixel {@code px}. */
    Reading reading(double px) {
        int best = -1;
        double distance = Double.POSITIVE_INFINITY;
        if (!curves.isEmpty()) {
            double[] xs = curves.get(0).xs();
            for (int i = 0; i < xs.length; i++) {
                if (Axis.shows(x.scale(), xs[i]) && Math.abs(x.at(xs[i]) - px) < distance) {
                    distance = Math.abs(x.at(xs[i]) - px);
                    best = i;
                }
            }
        }
        return best < 0 ? Reading.none() : readingOf(best);
    }

    /** The reading at sample {@code index}, for a cursor moved by keys. */
    Reading readingOf(int index) {
        if (curves.isEmpty() || curves.get(0).xs().length == 0) {
            return Reading.none();
        }
        int i = Math.max(0, Math.min(index, curves.get(0).xs().length - 1));
        StringBuilder text = new StringBuilder();
        double at = curves.get(0).xs()[i];
        text.append(labels.series(figure.x())).append(' ').append(Numeral.significant(at, 4));
        for (Curve curve : curves) {
            if (i < curve.ys().length) {
                text.append(" · ").append(curve.name()).append(' ');
                text.append(Numeral.significant(curve.ys()[i], 4)).append(labels.unit(curve.series()));
            }
        }
        double px = Axis.shows(x.scale(), at) ? x.at(at) : LEFT;
        return new Reading(i, px, TOP, frame.height() - BOTTOM, text.toString());
    }

    /** Log axes say so in the table's head; values are exact. */
    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of("step", labels.series(figure.x())));
        for (Curve curve : curves) {
            head.add(curve.name() + (y.scale() == Scale.LOG ? " (log axis)" : ""));
        }
        List<List<String>> rows = new ArrayList<>();
        int length = 0;
        for (Curve curve : curves) {
            length = Math.max(length, curve.xs().length);
        }
        for (int i = 0; i < length; i++) {
            rows.add(row(i));
        }
        return new Table(head, rows);
    }

    private List<String> row(int i) {
        List<String> row = new ArrayList<>();
        for (Curve curve : curves) {
            boolean there = i < curve.xs().length;
            if (row.isEmpty()) {
                row.add(
                        there
                                ? Integer.toString(
                                        run.samples(curve.lane()).get(i).step())
                                : "");
                row.add(there ? Numeral.significant(curve.xs()[i], 6) : "");
            }
            row.add(there ? Numeral.significant(curve.ys()[i], 6) : "");
        }
        return row;
    }
}
