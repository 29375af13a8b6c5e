package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.picture.Column;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Scene;

/**
 * The curves of one picture and what its axes mean.
 *
 * @param level the value that is marked by a line across; NaN for none
 * @param hint what stands where there is no curve yet
 */
record CurveSet(List<Curve> curves, Quantity x, Quantity y, double level, String hint) {
    private static final String SIGMA = "σ";

    CurveSet {
        curves = List.copyOf(curves);
    }

    /** All steps of all curves, in order. */
    List<Integer> steps() {
        TreeSet<Integer> steps = new TreeSet<>();
        for (Curve curve : curves) {
            for (int step : curve.steps()) {
                steps.add(step);
            }
        }
        return List.copyOf(steps);
    }

    /** What an axis means. */
    record Quantity(String label, String unit, Scale scale) {
        String withUnit() {
            return unit.isEmpty() ? label : label + " (" + unit + ")";
        }
    }

    /** Series against a series, one curve a lane, of every run that the scene shows. */
    static CurveSet of(Scene scene, Figure.Curves figure) {
        if (scene.isDifference()) {
            return difference(scene, figure);
        }
        Quantity x = quantity(scene, figure.x());
        Quantity y = quantity(scene, figure.ys().get(0));
        Ink ink = new Ink(scene);
        List<Curve> curves = new ArrayList<>();
        for (String series : figure.ys()) {
            for (Scene.Side side : scene.sides()) {
                RunRecord run = side.run();
                for (String lane : run.lanes()) {
                    String name = side.named(name(scene, figure, lane, series));
                    int dash = ink.isReference(lane) && figure.ys().size() == 1
                            ? ink.dashes(lane)
                            : figure.ys().indexOf(series);
                    Curve.Look look = new Curve.Look(lane, name, dash, side.isB());
                    Quantity own = quantity(scene, series);
                    add(
                            curves,
                            new Curve(
                                    look,
                                    own.label(),
                                    own.unit(),
                                    run.steps(lane),
                                    run.values(lane, figure.x()),
                                    run.values(lane, series),
                                    hasBand(figure, series) ? run.values(lane, figure.spread()) : new double[0]),
                            x.scale(),
                            y.scale());
                }
            }
        }
        return new CurveSet(curves, x, y, Double.NaN, scene.say("Run to draw the curves"));
    }

    private static boolean hasBand(Figure.Curves figure, String series) {
        return !figure.spread().isEmpty() && figure.ys().indexOf(series) == 0;
    }

    /** Each coordinate of bars over the step, the first one named before the others. */
    static CurveSet waterfall(Scene scene, Figure.Waterfall figure) {
        boolean layer = figure.bars().index() == Figure.Index.SINGULAR_VALUE;
        Ink ink = new Ink(scene);
        List<Curve> curves = new ArrayList<>();
        for (Scene.Side side : scene.sides()) {
            List<String> places = BarSet.names(side.run(), figure.bars(), Double.NaN);
            for (String lane : side.run().lanes()) {
                if (ink.isReference(lane)) {
                    continue; // it does not move
                }
                List<Column> columns = side.run().columns(figure.bars().id(), lane, Double.NaN);
                int largest = columns.isEmpty() ? -1 : largest(columns.get(columns.size() - 1));
                int count = columns.isEmpty() ? 0 : columns.get(0).values().length;
                for (int k = 0; k < count; k++) {
                    String place = k < places.size() ? places.get(k) : SIGMA + Numeral.subscript(k + 1);
                    String name = side.named(layer ? place : scene.labels().subject(lane) + " " + place);
                    String end = k == largest ? name : side.named(place);
                    Curve.Look look = new Curve.Look(lane, name, end, 0, side.isB(), k != largest);
                    add(curves, coordinate(columns, k, look), Scale.LOG, Scale.LOG);
                }
            }
        }
        Quantity y = new Quantity(scene.say("singular value"), "", Scale.LOG);
        Quantity x = new Quantity(scene.say("step"), "", Scale.LOG);
        String hint = layer ? scene.say("No hidden layer has been seen") : scene.say("Run to draw the curves");
        return new CurveSet(curves, x, y, Double.NaN, hint);
    }

    private static int largest(Column column) {
        int largest = 0;
        for (int k = 1; k < column.values().length; k++) {
            largest = column.values()[k] > column.values()[largest] ? k : largest;
        }
        return largest;
    }

    private static Curve coordinate(List<Column> columns, int k, Curve.Look look) {
        int[] steps = new int[columns.size()];
        double[] xs = new double[steps.length];
        double[] ys = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = columns.get(i).step();
            xs[i] = steps[i];
            ys[i] = columns.get(i).values()[k];
        }
        return new Curve(look, look.name(), "", steps, xs, ys);
    }

    /** B against A at equal steps: the ratio B/A where values are drawn on a log axis, else B − A. */
    private static CurveSet difference(Scene scene, Figure.Curves figure) {
        Scale scale = series(scene, figure.ys().get(0)).scale();
        boolean ratio = scale == Scale.LOG;
        Quantity x = new Quantity(scene.say("step"), "", Scale.LOG);
        List<Curve> curves = new ArrayList<>();
        for (String series : figure.ys()) {
            for (String lane : scene.run().lanes()) {
                String name = name(scene, figure, lane, series);
                Curve.Look look = new Curve.Look(lane, name, figure.ys().indexOf(series), false);
                Quantity own = quantity(scene, series);
                String quantity = ratio
                        ? scene.say("ratio B/A of {0}", own.label())
                        : scene.say("difference B − A of {0}", own.label());
                String unit = ratio ? "" : own.unit();
                add(
                        curves,
                        difference(
                                scene,
                                lane,
                                series,
                                new Curve(look, quantity, unit, new int[0], new double[0], new double[0]),
                                ratio),
                        x.scale(),
                        scale);
            }
        }
        Quantity y = new Quantity(ratio ? "B / A" : "B − A", "", scale);
        return new CurveSet(curves, x, y, ratio ? 1 : 0, scene.say("Run B to compare it with A"));
    }

    private static Curve difference(Scene scene, String lane, String series, Curve like, boolean ratio) {
        RunRecord a = scene.pinned().orElseThrow();
        int[] stepsA = a.steps(lane);
        int[] stepsB = scene.run().steps(lane);
        double[] valuesA = a.values(lane, series);
        double[] valuesB = scene.run().values(lane, series);
        int[] steps = new int[Math.min(stepsA.length, stepsB.length)];
        double[] ys = new double[steps.length];
        int count = 0;
        int i = 0;
        for (int j = 0; j < stepsB.length; j++) {
            while (i < stepsA.length && stepsA[i] < stepsB[j]) {
                i++;
            }
            if (i < stepsA.length && stepsA[i] == stepsB[j]) {
                steps[count] = stepsB[j];
                ys[count++] = ratio ? valuesB[j] / valuesA[i] : valuesB[j] - valuesA[i];
            }
        }
        double[] xs = new double[count];
        for (int k = 0; k < count; k++) {
            xs[k] = steps[k];
        }
        return new Curve(
                like.look(), like.quantity(), like.unit(), Arrays.copyOf(steps, count), xs, Arrays.copyOf(ys, count));
    }

    /** A claim that does not apply to a run has no residuals, and no curve. */
    private static void add(List<Curve> curves, Curve curve, Scale x, Scale y) {
        if (curve.last(Double.NaN, x, y) >= 0) {
            curves.add(curve);
        }
    }

    private static String name(Scene scene, Figure.Curves figure, String lane, String series) {
        if (figure.ys().size() == 1) {
            return scene.labels().subject(lane);
        }
        Set<String> lanes = new LinkedHashSet<>(scene.run().lanes());
        scene.pinned().ifPresent(pinned -> lanes.addAll(pinned.lanes()));
        String label = scene.labels().series(series);
        return lanes.size() == 1 ? label : scene.labels().subject(lane) + ", " + label;
    }

    private static Series series(Scene scene, String id) {
        return scene.run().schema().series().get(scene.run().schema().indexOfSeries(id));
    }

    private static Quantity quantity(Scene scene, String series) {
        return new Quantity(
                scene.labels().series(series),
                scene.labels().unit(series),
                series(scene, series).scale());
    }
}
