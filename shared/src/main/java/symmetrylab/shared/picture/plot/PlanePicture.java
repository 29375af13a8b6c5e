package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState.Direction;
import symmetrylab.shared.experiment.FigureState.Point;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.plot.PlaneMarks.Turned;
import symmetrylab.shared.picture.svg.Arrow;
import symmetrylab.shared.picture.svg.Coordinates;
import symmetrylab.shared.picture.svg.LabelPlaces;
import symmetrylab.shared.picture.svg.Near;
import symmetrylab.shared.picture.svg.PlaneScale;
import symmetrylab.shared.picture.svg.Svg;

/** The points of a run, and the directions of its subjects with their boundaries and margins. */
final class PlanePicture implements Picture {
    private static final double EMPTY = 4;
    private static final double DOT = 6;
    private static final double NEAR = 40;

    private final Scene scene;
    private final Frame frame;
    private final Ink ink;
    private final List<Point> points;
    private final List<Turned> directions;
    private final PlaneScale scale;

    PlanePicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        this.ink = new Ink(scene);
        PlaneMarks marks = PlaneMarks.of(scene, figure);
        this.points = marks.points();
        this.directions = marks.directions();
        double farthest = 0;
        for (Point p : points) {
            farthest = Math.max(farthest, Math.max(Math.abs(p.x()), Math.abs(p.y())));
        }
        boolean held = farthest <= frame.leastReach();
        double reach = held && frame.leastReach() > 0 ? frame.leastReach() : farthest > 0 ? farthest * 1.18 : EMPTY;
        this.scale = new PlaneScale(frame, reach);
    }

    /** How far the plane shows, in its coordinates. */
    double reach() {
        return scale.reach();
    }

    /** The point of the plane under a pixel, for a reader who clicks. */
    double[] at(double px, double py) {
        return scale.at(px, py);
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        scale.draw(svg);
        if (points.isEmpty()) {
            boolean before = scene.run().lanes().isEmpty();
            String hint = before ? scene.say("Add points, then run") : Solutions.notAPlane(scene);
            svg.text("hint", frame.width() / 2, frame.height() / 2 - 12, "middle", hint);
        }
        for (Turned turned : directions) {
            if (!ink.isReference(turned.mark().subject())) {
                boundary(svg, turned);
            }
        }
        scale.names(svg, "x");
        for (Point p : points) {
            point(svg, p);
        }
        List<Arrow> arrows = arrows();
        LabelPlaces places = occupied(arrows);
        for (Arrow arrow : arrows) {
            arrow.draw(svg, scale);
        }
        for (Arrow arrow : arrows) {
            arrow.name(svg, scale, places);
        }
        return svg.end();
    }

    /** The boundary ⟨u, x⟩ = 0, and beside it, lightly, the lines at the margin where the points begin. */
    private void boundary(Svg svg, Turned turned) {
        Direction d = turned.mark();
        String classes = ink.of(d.subject(), turned.side());
        if (d.margin() > 0) {
            line(svg, "margin-line " + classes, d, d.margin());
            line(svg, "margin-line " + classes, d, -d.margin());
        }
        line(svg, "boundary " + classes, d, 0);
    }

    /** The line ⟨u, x⟩ = c. */
    private void line(Svg svg, String classes, Direction u, double c) {
        double length = scale.edgeX() + scale.edgeY();
        svg.line(
                classes,
                scale.px(c * u.x() - u.y() * length),
                scale.py(c * u.y() + u.x() * length),
                scale.px(c * u.x() + u.y() * length),
                scale.py(c * u.y() - u.x() * length));
    }

    private void point(Svg svg, Point p) {
        double x = scale.px(p.x());
        double y = scale.py(p.y());
        if (p.ringed()) {
            svg.circle("ring", x, y, DOT + 5);
        }
        if (p.label() > 0) {
            svg.circle("positive", x, y, DOT);
        } else {
            String triangle = "M" + Svg.number(x) + " " + Svg.number(y - DOT) + "L" + Svg.number(x + DOT) + " "
                    + Svg.number(y + DOT * 0.8) + "L" + Svg.number(x - DOT) + " " + Svg.number(y + DOT * 0.8) + "Z";
            svg.path("negative", triangle);
        }
    }

    /** References reach farther than lanes, so that both can be seen where they agree. */
    private List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        double length = scale.reach() * 0.8;
        for (boolean reference : new boolean[] {true, false}) {
            for (Turned turned : directions) {
                if (ink.isReference(turned.mark().subject()) == reference) {
                    double own = reference ? 1.22 * length : turned.side().isB() ? 0.86 * length : length;
                    String classes = ink.of(turned.mark().subject(), turned.side());
                    arrows.add(new Arrow(turned.mark().x(), turned.mark().y(), own, classes, turned.name()));
                }
            }
        }
        if (scene.view().guess() instanceof Guess.Direction guess) {
            double angle = PlaneScale.radians(guess.degrees());
            arrows.add(new Arrow(
                    Portable.cos(angle), Portable.sin(angle), length * 1.12, "guess", scene.say("your guess")));
        }
        return arrows;
    }

    private LabelPlaces occupied(List<Arrow> arrows) {
        LabelPlaces places = new LabelPlaces(frame);
        scale.keepClear(places);
        for (Point p : points) {
            places.keepClear(scale.px(p.x()), scale.py(p.y()), DOT + 2);
        }
        for (Arrow arrow : arrows) {
            places.keepClear(scale.px(0), scale.py(0), scale.px(arrow.tipX()), scale.py(arrow.tipY()));
        }
        return places;
    }

    @Override
    public String summary() {
        StringBuilder told = new StringBuilder();
        for (Turned turned : directions) {
            told.append(told.length() == 0 ? "" : ", ").append(turned.name()).append(' ');
            told.append(Numeral.significant(turned.degrees(), 4)).append('°');
        }
        String counted = points.size() == 1 ? scene.say("One point.") : scene.say("{0} points.", points.size());
        return told.length() == 0 ? counted : counted + ' ' + scene.say("Directions: {0}.", told);
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Point p : points) {
            String note = p.ringed() ? scene.say("carries the margin") : "";
            rows.add(List.of(scene.say("point, class {0}", sign(p)), number(p.x()), number(p.y()), note));
        }
        for (Turned turned : directions) {
            String angle = Numeral.significant(turned.degrees(), 6) + "°";
            rows.add(List.of(
                    turned.name(),
                    number(turned.mark().x()),
                    number(turned.mark().y()),
                    angle));
        }
        return new Table(List.of(scene.say("mark"), "x₁", "x₂", scene.say("note")), rows);
    }

    private static String sign(Point p) {
        return p.label() > 0 ? "+1" : "−1";
    }

    private static String number(double value) {
        return Numeral.significant(value, 6);
    }

    @Override
    public int readingCount() {
        return points.size() + directions.size();
    }

    @Override
    public Reading readingAt(double px, double py) {
        int best = -1;
        double least = NEAR;
        for (int i = 0; i < readingCount(); i++) {
            double distance = distance(i, px, py);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Reading.none() : readingOf(best);
    }

    private double distance(int i, double px, double py) {
        if (i < points.size()) {
            return Near.point(
                    px, py, scale.px(points.get(i).x()), scale.py(points.get(i).y()));
        }
        double[] tip = tip(directions.get(i - points.size()));
        return Near.segment(px, py, scale.px(0), scale.py(0), tip[0], tip[1]);
    }

    private double[] tip(Turned turned) {
        boolean reference = ink.isReference(turned.mark().subject());
        double length = scale.reach() * 0.8 * (reference ? 1.22 : turned.side().isB() ? 0.86 : 1);
        return new double[] {
            scale.px(turned.mark().x() * length), scale.py(turned.mark().y() * length)
        };
    }

    @Override
    public Reading readingOf(int index) {
        int last = readingCount() - 1;
        int i = Math.max(0, Math.min(index, last));
        if (last < 0) {
            return Reading.none();
        }
        return i < points.size() ? reading(i, points.get(i)) : reading(i, directions.get(i - points.size()));
    }

    private Reading reading(int i, Point p) {
        String text = scene.say("point {0} · class {1}", i + 1, sign(p)) + " · " + Coordinates.text(p.x(), p.y())
                + (p.ringed() ? " · " + scene.say("carries the margin") : "");
        return new Reading(i, Reading.Box.around(scale.px(p.x()), scale.py(p.y()), DOT + 4), text, -1, "");
    }

    private Reading reading(int i, Turned turned) {
        Direction d = turned.mark();
        String text = turned.name() + " · " + Numeral.significant(turned.degrees(), 4) + "° · "
                + Coordinates.text(d.x(), d.y())
                + (d.margin() > 0 ? " · " + scene.say("margin {0}", Numeral.significant(d.margin(), 4)) : "");
        double[] tip = tip(turned);
        return new Reading(i, Reading.Box.around(tip[0], tip[1], DOT + 2), text, -1, d.subject());
    }
}
