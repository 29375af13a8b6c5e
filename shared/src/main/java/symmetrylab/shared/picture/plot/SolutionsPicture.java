package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.Way;
import symmetrylab.shared.picture.svg.Coordinates;
import symmetrylab.shared.picture.svg.Near;
import symmetrylab.shared.picture.svg.PlaneScale;
import symmetrylab.shared.picture.svg.Svg;

/** The plane of solutions: where all points are right by 1, the smallest ball that touches it, and the way of each lane. */
final class SolutionsPicture implements Picture {
    private static final double DOT = 5;
    private static final double NEAR = 30;

    private final Scene scene;
    private final Frame frame;
    private final Ink ink;
    private final Solutions shown;
    private final PlaneScale scale;
    private final List<Place> places = new ArrayList<>();

    /** Something at a point that a cursor can read; {@code step} is −1 where it does not move. */
    private record Place(String subject, String name, double x, double y, int step) {}

    SolutionsPicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        this.ink = new Ink(scene);
        this.shown = Solutions.of(scene, figure);
        this.scale = new PlaneScale(frame, shown.reach());
        for (Solutions.Path path : shown.paths()) {
            for (Way.Stop stop : path.way().stops()) {
                if (Math.abs(stop.x()) < scale.edgeX() && Math.abs(stop.y()) < scale.edgeY()) {
                    int step = path.reference() ? -1 : stop.step();
                    places.add(new Place(path.way().subject(), path.name(), stop.x(), stop.y(), step));
                }
            }
        }
        if (shown.touchesElsewhere()) {
            String name = LevelWords.smallest(scene, shown.level());
            places.add(new Place("", name, shown.level().x(), shown.level().y(), -1));
        }
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        Region region = Region.of(shown.lines(), scale.edgeX(), scale.edgeY());
        if (!region.isEmpty()) {
            svg.path("region", outline(region.xs(), region.ys()));
        }
        scale.draw(svg);
        if (shown.lines().isEmpty()) {
            boolean before = scene.run().lanes().isEmpty();
            String hint = before ? scene.say("Run to see the solutions") : Solutions.notAPlane(scene);
            svg.text("hint", frame.width() / 2, frame.height() / 2 - 12, "middle", hint);
            return svg.end();
        }
        for (Solutions.Line line : shown.lines()) {
            edge(svg, line);
        }
        if (shown.level() != null) {
            svg.path("ball", outline(shown.level().xs(), shown.level().ys()));
        }
        for (Solutions.Path path : shown.paths()) {
            way(svg, path);
        }
        marks(svg);
        scale.names(svg, "z");
        new SolutionNames(scene, shown, scale).write(svg, region);
        return svg.end();
    }

    private String outline(double[] xs, double[] ys) {
        double[] px = new double[xs.length];
        double[] py = new double[ys.length];
        for (int i = 0; i < px.length; i++) {
            px[i] = scale.px(xs[i]);
            py[i] = scale.py(ys[i]);
        }
        return Svg.polyline(px, py) + "Z";
    }

    private void edge(Svg svg, Solutions.Line a) {
        double square = a.square();
        if (square == 0) {
            return;
        }
        double length = scale.edgeX() + scale.edgeY();
        double norm = Math.sqrt(square);
        double footX = a.value() * a.x() / square;
        double footY = a.value() * a.y() / square;
        svg.line(
                a.active() ? "edge active" : "edge",
                scale.px(footX - length * a.y() / norm),
                scale.py(footY + length * a.x() / norm),
                scale.px(footX + length * a.y() / norm),
                scale.py(footY - length * a.x() / norm));
    }

    private void way(Svg svg, Solutions.Path path) {
        if (path.reference()) {
            return;
        }
        List<Way.Stop> stops = path.way().stops();
        double[] xs = new double[stops.size()];
        double[] ys = new double[stops.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = scale.px(stops.get(i).x());
            ys[i] = scale.py(stops.get(i).y());
        }
        svg.path("way " + ink.of(path.way().subject(), path.side()), Svg.polyline(xs, ys));
    }

    /** Where the lanes stand, as dots, and what theorems predict, as rings round them. */
    private void marks(Svg svg) {
        for (Solutions.Path path : shown.paths()) {
            Way.Stop stop = path.way().last();
            boolean reference = path.reference();
            String subject = path.way().subject();
            String classes = ink.of(subject, path.side()) + ink.dash(subject);
            svg.circle(
                    (reference ? "target " : "stand ") + classes,
                    scale.px(stop.x()),
                    scale.py(stop.y()),
                    reference ? DOT + 5 : DOT);
        }
        if (shown.touchesElsewhere()) {
            svg.circle(
                    "target hue-neutral reference" + ink.fading(""),
                    scale.px(shown.level().x()),
                    scale.py(shown.level().y()),
                    DOT + 5);
        }
    }

    @Override
    public String summary() {
        if (shown.lines().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        int count = shown.lines().size();
        out.append(
                shown.isRegression()
                        ? count == 1
                                ? scene.say("One point asks that z lie on a line.")
                                : scene.say("{0} points ask that z lie on a line each.", count)
                        : count == 1
                                ? scene.say("One point asks that z lie in a half-plane.")
                                : scene.say("{0} points ask that z lie in a half-plane each.", count));
        if (shown.level() != null) {
            out.append(' ').append(LevelWords.sentence(scene, shown.level()));
        }
        String before = " ";
        for (Solutions.Path path : shown.paths()) {
            if (!path.reference()) {
                Way.Stop stop = path.way().last();
                out.append(before)
                        .append(scene.say("{0} stands at {1}", path.name(), Coordinates.text(stop.x(), stop.y())));
                before = ", ";
            }
        }
        return out.append(before.equals(" ") ? "" : ".").toString();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Solutions.Line a : shown.lines()) {
            boolean touches = a.active() && !a.equation();
            String note = touches ? scene.say("touches the prediction") : "";
            String value = Numeral.significant(a.value(), 6);
            rows.add(List.of(
                    a.equation() ? scene.say("line, ⟨a, z⟩ = {0}", value) : scene.say("half-plane, ⟨a, z⟩ ≥ 1"),
                    "",
                    Numeral.significant(a.x(), 6),
                    Numeral.significant(a.y(), 6),
                    note));
        }
        for (Place place : places) {
            String step = place.step() < 0 ? "" : Integer.toString(place.step());
            rows.add(List.of(
                    place.name(), step, Numeral.significant(place.x(), 6), Numeral.significant(place.y(), 6), ""));
        }
        return new Table(List.of(scene.say("mark"), scene.say("step"), "z₁, a₁", "z₂, a₂", scene.say("note")), rows);
    }

    @Override
    public int readingCount() {
        return places.size();
    }

    @Override
    public Reading readingAt(double px, double py) {
        int best = -1;
        double least = NEAR;
        for (int i = 0; i < places.size(); i++) {
            double distance = Near.point(
                    px, py, scale.px(places.get(i).x()), scale.py(places.get(i).y()));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Reading.none() : readingOf(best);
    }

    @Override
    public Reading readingOf(int index) {
        if (places.isEmpty()) {
            return Reading.none();
        }
        int i = Math.max(0, Math.min(index, places.size() - 1));
        Place place = places.get(i);
        String text = (place.step() < 0 ? place.name() : scene.say("{0} at step {1}", place.name(), place.step()))
                + " · z = " + Coordinates.text(place.x(), place.y());
        Reading.Box box = Reading.Box.around(scale.px(place.x()), scale.py(place.y()), DOT + 3);
        return new Reading(i, box, text, place.step(), place.subject());
    }
}
