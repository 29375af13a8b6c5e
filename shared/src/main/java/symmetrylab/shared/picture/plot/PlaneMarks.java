package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Direction;
import symmetrylab.shared.experiment.FigureState.Mark;
import symmetrylab.shared.experiment.FigureState.Point;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.svg.PlaneScale;

/** What a plane shows of the runs of a scene: points, and the directions of both, those of references once. */
record PlaneMarks(List<Point> points, List<Turned> directions) {
    PlaneMarks {
        points = List.copyOf(points);
        directions = List.copyOf(directions);
    }

    /** A direction of one of the runs that are drawn. */
    record Turned(Direction mark, Scene.Side side, String name) {
        double degrees() {
            return PlaneScale.degrees(mark.x(), mark.y());
        }
    }

    static PlaneMarks of(Scene scene, String figure) {
        List<Point> points = new ArrayList<>();
        List<Turned> directions = new ArrayList<>();
        for (Scene.Side side : scene.sides()) {
            take(scene, figure, side, points, directions);
        }
        return new PlaneMarks(points, directions);
    }

    /** The points of the later run stand for both: what is compared should differ in one thing. */
    private static void take(Scene scene, String figure, Scene.Side side, List<Point> points, List<Turned> directions) {
        List<Point> own = new ArrayList<>();
        for (Mark mark : marks(scene, figure, side)) {
            if (mark instanceof Point p) {
                own.add(p);
            } else if (mark instanceof Direction d && (d.x() != 0 || d.y() != 0)) {
                boolean shared = new Ink(scene).isReference(d.subject()) && !differs(scene, figure, d);
                String label = scene.labels().subject(d.subject());
                if (!shared || !isDrawn(directions, d.subject())) {
                    directions.add(new Turned(d, side, shared ? label : side.named(label)));
                }
            }
        }
        if (!own.isEmpty()) {
            points.clear();
            points.addAll(own);
        }
    }

    private static boolean isDrawn(List<Turned> directions, String subject) {
        for (Turned other : directions) {
            if (other.mark().subject().equals(subject)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the runs have different directions of a subject. */
    private static boolean differs(Scene scene, String figure, Direction d) {
        List<Scene.Side> sides = scene.sides();
        for (Scene.Side side : sides.size() == 1 ? List.<Scene.Side>of() : sides) {
            for (Mark mark : marks(scene, figure, side)) {
                if (mark instanceof Direction other && other.subject().equals(d.subject()) && !other.equals(d)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Mark> marks(Scene scene, String figure, Scene.Side side) {
        return side.run().state(figure, scene.view().moment()) instanceof FigureState.Plane plane
                ? plane.marks()
                : List.of();
    }
}
