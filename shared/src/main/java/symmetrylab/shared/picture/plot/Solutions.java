package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Constraint;
import symmetrylab.shared.experiment.FigureState.Equation;
import symmetrylab.shared.experiment.FigureState.Level;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Way;

/**
 * What a plane of solutions shows of the runs of a scene.
 *
 * @param level the smallest ball; null where no norm or no solution is known
 */
record Solutions(List<Line> lines, List<Path> paths, Level level) {
    private static final double EMPTY = 1;
    /** How far the window reaches, in parts of the predicted solution: the ball takes about half of it. */
    private static final double BALL_SHARE = 2.1;

    private static final double BALL_AIR = 1.15;
    private static final double SAME = 1e-6;

    Solutions {
        lines = List.copyOf(lines);
        paths = List.copyOf(paths);
    }

    /** The line ⟨(x, y), z⟩ = value: all of a solution where {@code equation}, else the edge of the half-plane beyond it. */
    record Line(double x, double y, double value, boolean active, boolean equation) {
        double square() {
            return x * x + y * y;
        }
    }

    /** The way of a lane of one of the runs, or the place of a reference. */
    record Path(Way way, Scene.Side side, String name, boolean reference) {
        Way.Stop last() {
            return way.last();
        }
    }

    /** The region of the later run stands for both. */
    static Solutions of(Scene scene, String figure) {
        List<Line> lines = List.of();
        List<Path> paths = new ArrayList<>();
        Level level = null;
        for (Scene.Side side : scene.sides()) {
            List<Line> own = new ArrayList<>();
            if (side.run().state(figure, scene.view().moment()) instanceof FigureState.Plane plane) {
                for (FigureState.Mark mark : plane.marks()) {
                    if (mark instanceof Constraint constraint) {
                        own.add(new Line(constraint.x(), constraint.y(), 1, constraint.active(), false));
                    } else if (mark instanceof Equation equation) {
                        own.add(new Line(equation.x(), equation.y(), equation.value(), true, true));
                    } else if (mark instanceof Level found) {
                        level = found;
                    }
                }
            }
            lines = own.isEmpty() ? lines : own;
            addPaths(scene, figure, side, paths);
        }
        return new Solutions(lines, paths, level);
    }

    private static void addPaths(Scene scene, String figure, Scene.Side side, List<Path> paths) {
        for (Way way : side.run().ways(figure, scene.view().moment())) {
            boolean reference = new Ink(scene).isReference(way.subject());
            String label = scene.labels().subject(way.subject());
            boolean repeated = false;
            for (Path path : paths) {
                repeated |= reference && path.way().equals(way);
            }
            if (!repeated) {
                paths.add(new Path(way, side, reference ? label : side.named(label), reference));
            }
        }
    }

    /** What stands where a plane cannot be drawn. */
    static String notAPlane(Scene scene) {
        return scene.say("Not two features: see the coordinates");
    }

    /** Whether the lines are the solutions, and not the edges of them. */
    boolean isRegression() {
        return !lines.isEmpty() && lines.get(0).equation();
    }

    /** How far the window must reach to show the ball and where it touches. */
    double reach() {
        double farthest = 0;
        if (level != null) {
            farthest = BALL_SHARE * Math.max(Math.abs(level.x()), Math.abs(level.y()));
            for (int i = 0; i < level.xs().length; i++) {
                double extent = Math.max(Math.abs(level.xs()[i]), Math.abs(level.ys()[i]));
                farthest = Math.max(farthest, BALL_AIR * extent);
            }
            return farthest;
        }
        for (Line line : lines) {
            double norm = Math.sqrt(line.square());
            farthest = norm > 0 ? Math.max(farthest, 1.5 * Math.abs(line.value()) / norm) : farthest;
        }
        for (Path path : paths) {
            double extent =
                    Math.max(Math.abs(path.last().x()), Math.abs(path.last().y()));
            farthest = path.reference() ? Math.max(farthest, BALL_SHARE * extent) : farthest;
        }
        return farthest > 0 ? farthest : EMPTY;
    }

    /** Whether the ball touches where no reference stands: then it is named by itself. */
    boolean touchesElsewhere() {
        for (Path path : paths) {
            double distance = level == null
                    ? 0
                    : Math.abs(path.last().x() - level.x())
                            + Math.abs(path.last().y() - level.y());
            if (path.reference() && distance < SAME * reach()) {
                return false;
            }
        }
        return level != null;
    }
}
