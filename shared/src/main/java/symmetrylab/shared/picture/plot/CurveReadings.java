package symmetrylab.shared.picture.plot;

import java.util.List;
import java.util.TreeSet;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Near;

/** What a cursor reads along curves: the values of all of them at one step. */
record CurveReadings(Scene scene, CurveSet set, Axis x, Axis y) {
    /** How near a pointer must come to hit a curve, in pixels. */
    private static final double NEAR = 24;

    /** The sample that stands nearest to pixel px, whatever its height. */
    Reading at(double px, double py) {
        Curve best = null;
        int sample = -1;
        double least = Double.POSITIVE_INFINITY;
        for (Curve curve : set.curves()) {
            for (int i = 0; i < curve.length(); i++) {
                boolean shown = curve.shows(i, x.scale(), y.scale());
                double distance = shown ? Math.abs(x.at(curve.xs()[i]) - px) : Double.POSITIVE_INFINITY;
                if (distance < least) {
                    least = distance;
                    best = curve;
                    sample = i;
                }
            }
        }
        return best == null ? Reading.none() : reading(best.steps()[sample], best.xs()[sample], hit(px, py));
    }

    /** The steps at which the axes can show some curve. */
    private List<Integer> steps() {
        TreeSet<Integer> steps = new TreeSet<>();
        for (Curve curve : set.curves()) {
            for (int i = 0; i < curve.length(); i++) {
                if (curve.shows(i, x.scale(), y.scale())) {
                    steps.add(curve.steps()[i]);
                }
            }
        }
        return List.copyOf(steps);
    }

    int count() {
        return steps().size();
    }

    /** The subject whose curve passes near a pixel, or empty. */
    private String hit(double px, double py) {
        double least = NEAR;
        String subject = "";
        for (Curve curve : set.curves()) {
            for (int i = 1; i < curve.length(); i++) {
                if (curve.shows(i - 1, x.scale(), y.scale()) && curve.shows(i, x.scale(), y.scale())) {
                    double distance = Near.segment(
                            px,
                            py,
                            x.at(curve.xs()[i - 1]),
                            y.at(curve.ys()[i - 1]),
                            x.at(curve.xs()[i]),
                            y.at(curve.ys()[i]));
                    if (distance < least) {
                        least = distance;
                        subject = curve.look().subject();
                    }
                }
            }
        }
        return subject;
    }

    /** The reading at a place among the steps of all curves. */
    Reading of(int index) {
        List<Integer> steps = steps();
        if (steps.isEmpty()) {
            return Reading.none();
        }
        int step = steps.get(Math.max(0, Math.min(index, steps.size() - 1)));
        for (Curve curve : set.curves()) {
            int i = curve.at(step);
            if (i >= 0 && curve.shows(i, x.scale(), y.scale())) {
                return reading(step, curve.xs()[i], "");
            }
        }
        return Reading.none();
    }

    /** @param at the x of the curve that is nearest; others may stand elsewhere at this step */
    private Reading reading(int step, double at, String subject) {
        StringBuilder text = new StringBuilder(set.x().label()).append(' ');
        text.append(at == step ? Integer.toString(step) : Numeral.significant(at, 4));
        text.append(set.x().unit());
        for (Curve curve : set.curves()) {
            int end = curve.length() - 1;
            boolean ended = step > curve.steps()[end];
            int i = ended ? end : curve.at(step);
            if (i >= 0) {
                String value = Numeral.significant(curve.ys()[i], 4) + curve.spread(i, 2) + curve.unit();
                text.append(" · ").append(curve.look().name()).append(' ');
                text.append(ended ? scene.say("{0} at its end", value) : value);
            }
        }
        double px = x.at(at);
        return new Reading(
                steps().indexOf(step), new Reading.Box(px, y.to(), px, y.from()), text.toString(), step, subject);
    }
}
