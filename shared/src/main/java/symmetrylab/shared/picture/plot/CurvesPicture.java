package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Svg;

/** Curves over two axes, each labelled at its end; the moment that is looked at stands as a line across. */
final class CurvesPicture implements Picture {
    private static final double LEAST_LEFT = 64;
    private static final double TOP = 14;
    private static final double BOTTOM = 46;
    private static final int Y_TICKS = 5;
    private static final double LETTER = 7.4;

    private final Scene scene;
    private final String figure;
    private final CurveSet set;
    private final Frame frame;
    private final Ink ink;
    private final CurveLegend legend;
    private final double top;
    private final double left;
    private final Axis x;
    private final Axis y;

    CurvesPicture(Scene scene, String figure, CurveSet set, Frame frame) {
        this.scene = scene;
        this.figure = figure;
        this.set = set;
        this.frame = frame;
        this.ink = new Ink(scene);
        legend = CurveLegend.of(set, frame);
        top = TOP + legend.height();
        y = Axis.over(set.y().scale(), yValues(), bottom(), top);
        left = Math.max(LEAST_LEFT, y.room(Y_TICKS));
        x = Axis.over(set.x().scale(), xValues(), left, frame.width() - right());
    }

    private double bottom() {
        return frame.height() - BOTTOM;
    }

    private double right() {
        double longest = 0;
        for (Curve curve : set.curves()) {
            longest = Math.max(longest, curve.look().end().length() * LETTER);
        }
        return frame.narrow() ? 16 : Math.min(longest + 16, frame.width() * 0.42);
    }

    private double[] xValues() {
        List<Double> values = new ArrayList<>();
        if (guess() instanceof Guess.Drawn drawn) {
            values.addAll(List.of(drawn.window().leastX(), drawn.window().mostX()));
        }
        return shown(values, true);
    }

    private double[] yValues() {
        List<Double> values = new ArrayList<>();
        if (guess() instanceof Guess.Drawn drawn) {
            values.addAll(List.of(drawn.window().leastY(), drawn.window().mostY()));
        } else if (guess() instanceof Guess.Value value) {
            values.add(value.value());
        }
        if (!set.curves().isEmpty() && !Double.isNaN(set.level())) {
            values.add(set.level());
        }
        return shown(values, false);
    }

    /** {@code values}, and those along one axis of all samples that both axes can show. */
    private double[] shown(List<Double> values, boolean horizontal) {
        for (Curve curve : set.curves()) {
            for (int i = 0; i < curve.length(); i++) {
                if (curve.shows(i, set.x().scale(), set.y().scale())) {
                    values.add(horizontal ? curve.xs()[i] : curve.ys()[i]);
                    if (!horizontal) {
                        CurveBand.addEdges(curve, i, set.y().scale(), values);
                    }
                }
            }
        }
        double[] array = new double[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i);
        }
        return array;
    }

    /** What the reader predicted of this figure. */
    private Guess guess() {
        Guess guess = scene.view().guess();
        boolean here = guess instanceof Guess.Drawn drawn && drawn.figure().equals(figure)
                || guess instanceof Guess.Value value && value.figure().equals(figure);
        return here && !scene.isDifference() ? guess : new Guess.None();
    }

    /** The values (x, y) under a pixel, for a reader who draws. */
    double[] valueAt(double px, double py) {
        return new double[] {x.value(px), y.value(py)};
    }

    @Override
    public double headroom() {
        return legend.height();
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        axes(svg);
        if (set.curves().isEmpty()) {
            svg.text("hint", (left + frame.width()) / 2, frame.height() / 2, "middle", set.hint());
        }
        new GuessInk(svg, x, y, scene.say("your guess")).draw(guess());
        for (Curve curve : set.curves()) {
            CurveBand.draw(svg, curve, x, y, ink.of(curve.look().subject()));
        }
        for (Curve curve : set.curves()) {
            draw(svg, curve);
        }
        moment(svg);
        names(svg);
        return svg.end();
    }

    private void names(Svg svg) {
        legend.draw(svg, ink);
        if (legend.isEmpty()) {
            new CurveNames(set, frame, ink, x, y).write(svg, top, bottom());
        }
    }

    private void axes(Svg svg) {
        for (Axis.Tick tick : x.ticks(frame.narrow() ? 4 : 6)) {
            svg.line("grid", tick.at(), top, tick.at(), bottom());
            svg.text("tick", tick.at(), bottom() + 18, "middle", tick.label());
        }
        for (Axis.Tick tick : y.ticks(Y_TICKS)) {
            svg.line("grid", left, tick.at(), x.to(), tick.at());
            svg.text("tick", left - 8, tick.at() + 4, "end", tick.label());
        }
        svg.line("axis", left, bottom(), x.to(), bottom());
        svg.text(
                "axis-label",
                (left + x.to()) / 2,
                frame.height() - 8,
                "middle",
                set.x().withUnit());
        if (!set.curves().isEmpty() && !Double.isNaN(set.level())) {
            svg.line("level", left, y.at(set.level()), x.to(), y.at(set.level()));
            svg.text("level-label halo", x.to() - 8, y.at(set.level()) - 6, "end", scene.say("A and B alike"));
        }
    }

    private void draw(Svg svg, Curve curve) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < curve.length(); i++) {
            boolean shown = curve.shows(i, x.scale(), y.scale());
            if (Double.isNaN(curve.ys()[i])) {
                continue; // not measured there: the line goes on to where it was
            }
            if (shown) {
                path.append(pen ? 'L' : 'M').append(Svg.number(x.at(curve.xs()[i])));
                path.append(' ').append(Svg.number(y.at(curve.ys()[i])));
            }
            pen = shown;
        }
        String classes = ink.of(curve.look().subject()) + " " + curve.look().classes();
        int last = curve.last(Double.NaN, x.scale(), y.scale());
        svg.path("curve " + classes, path);
        svg.circle("end " + classes, x.at(curve.xs()[last]), y.at(curve.ys()[last]), 3);
    }

    /** Where each curve stands at the moment that is looked at. */
    private void moment(Svg svg) {
        double moment = scene.view().moment();
        if (Double.isNaN(moment)) {
            return;
        }
        boolean crossed = false;
        for (Curve curve : set.curves()) {
            int i = curve.last(moment, x.scale(), y.scale());
            if (i < 0) {
                continue;
            }
            double px = x.at(curve.xs()[i]);
            if (!crossed && !ink.isFaded(curve.look().subject())) {
                svg.line("moment", px, top, px, bottom());
                crossed = true;
            }
            svg.circle("now " + ink.of(curve.look().subject()), px, y.at(curve.ys()[i]), 4.5);
        }
    }

    /** One sentence a curve: where it began and where it stands; minor ones share a sentence. */
    @Override
    public String summary() {
        StringBuilder out = new StringBuilder();
        int minor = 0;
        double most = 0;
        for (Curve curve : set.curves()) {
            int last = Math.max(0, curve.last(scene.view().moment(), x.scale(), y.scale()));
            if (curve.look().minor()) {
                minor++;
                most = Math.max(most, curve.ys()[last]);
                continue;
            }
            String name = curve.look().name();
            out.append(out.length() == 0 ? "" : " ");
            out.append(scene.say(
                    "{0} from {1} to {2} as {3} reaches {4}.",
                    name.startsWith(curve.quantity()) ? name : name + ": " + curve.quantity(),
                    Numeral.significant(curve.ys()[curve.first(x.scale(), y.scale())], 3),
                    Numeral.significant(curve.ys()[last], 3) + curve.spread(last, 2) + curve.unit(),
                    set.x().label(),
                    ClaimText.number(curve.xs()[last])));
        }
        if (minor > 0) {
            String value = Numeral.significant(most, 3);
            out.append(' ');
            out.append(
                    minor == 1
                            ? scene.say("The other reaches {0}.", value)
                            : scene.say("The {0} others reach at most {1}.", minor, value));
        }
        return out.toString();
    }

    private CurveReadings readings() {
        return new CurveReadings(scene, set, x, y);
    }

    @Override
    public int readingCount() {
        return readings().count();
    }

    @Override
    public Reading readingAt(double px, double py) {
        return readings().at(px, py);
    }

    @Override
    public Reading readingOf(int index) {
        return readings().of(index);
    }

    @Override
    public Table table() {
        return new CurveTable(scene, set).table();
    }
}
