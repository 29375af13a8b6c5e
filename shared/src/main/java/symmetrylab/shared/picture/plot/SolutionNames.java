package symmetrylab.shared.picture.plot;

import java.util.List;
import symmetrylab.shared.experiment.FigureState.Level;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Way;
import symmetrylab.shared.picture.svg.LabelPlaces;
import symmetrylab.shared.picture.svg.PlaneScale;
import symmetrylab.shared.picture.svg.Svg;

/** The labels of a plane of solutions, kept off its lines and off each other. */
final class SolutionNames {
    private static final double DOT = 11;
    /** How near a lane must come to its prediction for one name to stand for both. */
    private static final double REACHED = 0.02;

    private static final String NEUTRAL = "hue-neutral reference";

    private final Scene scene;
    private final Solutions solutions;
    private final PlaneScale scale;
    private final Ink ink;
    private final LabelPlaces free;

    SolutionNames(Scene scene, Solutions solutions, PlaneScale scale) {
        this.scene = scene;
        this.solutions = solutions;
        this.scale = scale;
        this.ink = new Ink(scene);
        this.free = new LabelPlaces(scale.frame());
        keepClear();
    }

    private void keepClear() {
        scale.keepClear(free);
        for (Solutions.Line a : solutions.lines()) {
            if (a.active()) {
                keepClear(a);
            }
        }
        Level level = solutions.level();
        for (int i = 0; level != null && i < level.xs().length; i++) {
            int next = (i + 1) % level.xs().length;
            free.keepClear(
                    scale.px(level.xs()[i]),
                    scale.py(level.ys()[i]),
                    scale.px(level.xs()[next]),
                    scale.py(level.ys()[next]));
        }
        if (solutions.touchesElsewhere()) {
            free.keepClear(scale.px(level.x()), scale.py(level.y()), DOT + 5);
        }
        for (Solutions.Path path : solutions.paths()) {
            free.keepClear(scale.px(path.last().x()), scale.py(path.last().y()), DOT);
            keepClear(path.way().stops());
        }
    }

    private void keepClear(Solutions.Line a) {
        double square = a.square();
        if (square == 0) {
            return;
        }
        double length = scale.reach() / Math.sqrt(square);
        double foot = a.value() / square;
        free.keepClear(
                scale.px(a.x() * foot - length * a.y()),
                scale.py(a.y() * foot + length * a.x()),
                scale.px(a.x() * foot + length * a.y()),
                scale.py(a.y() * foot - length * a.x()));
    }

    private void keepClear(List<Way.Stop> stops) {
        for (int i = 1; i < stops.size(); i++) {
            Way.Stop from = stops.get(i - 1);
            Way.Stop to = stops.get(i);
            if (isSeen(from) && isSeen(to)) {
                free.keepClear(scale.px(from.x()), scale.py(from.y()), scale.px(to.x()), scale.py(to.y()));
            }
        }
    }

    private boolean isSeen(Way.Stop stop) {
        return Math.abs(stop.x()) < scale.edgeX() && Math.abs(stop.y()) < scale.edgeY();
    }

    /** The region has the most room for its name, so it comes last. */
    void write(Svg svg, Region region) {
        names(svg);
        Level level = solutions.level();
        if (level != null) {
            if (solutions.touchesElsewhere()) {
                name(svg, level.x(), level.y(), LevelWords.smallest(scene, level), NEUTRAL + ink.fading(""));
            }
            ball(svg, level);
        }
        if (!region.isEmpty()) {
            region(svg, region);
        }
    }

    private void names(Svg svg) {
        boolean apart = SolutionLegend.isNeeded(solutions.paths(), scale.frame());
        if (apart) {
            SolutionLegend.write(svg, solutions.paths(), ink, free);
        }
        for (Solutions.Path path : apart ? List.<Solutions.Path>of() : solutions.paths()) {
            if (path.reference() && isReached(path)) {
                continue;
            }
            name(
                    svg,
                    path.last().x(),
                    path.last().y(),
                    path.name(),
                    ink.of(path.way().subject()));
        }
    }

    /** Whether a lane of a regression stands where this prediction does: then its own name says enough. */
    private boolean isReached(Solutions.Path reference) {
        for (Solutions.Path path : solutions.paths()) {
            double apart = Math.abs(path.last().x() - reference.last().x())
                    + Math.abs(path.last().y() - reference.last().y());
            if (solutions.isRegression() && !path.reference() && apart < REACHED * scale.reach()) {
                return true;
            }
        }
        return false;
    }

    /** The region is named away from where the ball touches, where names are dense. */
    private void region(Svg svg, Region region) {
        double[] middle = region.middle();
        Level level = solutions.level();
        double away = level == null ? 0 : 0.3;
        double x = scale.px(middle[0] + (level == null ? 0 : away * (middle[0] - level.x())));
        double y = scale.py(middle[1] + (level == null ? 0 : away * (middle[1] - level.y())));
        String name = scene.say("all points right by 1");
        for (Solutions.Line a : solutions.lines()) {
            keepClear(a);
        }
        LabelPlaces.Place place = free.near(x, y, name);
        svg.text("region-label halo", place.x(), place.y(), place.anchor(), name);
    }

    private void name(Svg svg, double x, double y, String name, String classes) {
        double px = scale.px(x);
        double py = scale.py(y);
        boolean seen = px > 0
                && px < scale.frame().width()
                && py > 0
                && py < scale.frame().height();
        if (seen) {
            LabelPlaces.Place place = free.beside(px, py, name, x >= 0);
            svg.text("label halo " + classes, place.x(), place.y(), place.anchor(), name);
        }
    }

    /** The ball is named on the side that faces away from the region. */
    private void ball(Svg svg, Level level) {
        int far = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < level.xs().length; i++) {
            double along = level.xs()[i] * level.x() + level.ys()[i] * level.y();
            if (along < least) {
                least = along;
                far = i;
            }
        }
        double x = scale.px(level.xs()[far]);
        double y = scale.py(level.ys()[far]);
        LabelPlaces.Place place = free.near(x, y, LevelWords.ball(scene, level));
        svg.text("ball-label halo", place.x(), place.y(), place.anchor(), LevelWords.ball(scene, level));
    }
}
