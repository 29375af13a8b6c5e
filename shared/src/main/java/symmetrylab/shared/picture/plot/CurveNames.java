package symmetrylab.shared.picture.plot;

import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Svg;

/** The names of curves at their ends: those of minor ones where there is room when the others are written. */
record CurveNames(CurveSet set, Frame frame, Ink ink, Axis x, Axis y) {
    private static final double NEXT = 24;

    void write(Svg svg, double top, double bottom) {
        EndLabels labels = new EndLabels(frame, top, bottom);
        for (Curve curve : set.curves()) {
            keepOff(labels, curve);
        }
        for (Curve curve : set.curves()) {
            if (!curve.look().minor()) {
                write(svg, labels, curve);
            }
        }
        for (Curve curve : set.curves()) {
            if (curve.look().minor() && !frame.narrow() && labels.hasRoom(height(curve))) {
                write(svg, labels, curve);
            }
        }
    }

    private void keepOff(EndLabels labels, Curve curve) {
        int before = -1;
        for (int i = 0; i < curve.length(); i++) {
            boolean shown = curve.shows(i, x.scale(), y.scale());
            if (shown && before >= 0) {
                labels.keepClear(
                        x.at(curve.xs()[before]), y.at(curve.ys()[before]), x.at(curve.xs()[i]), y.at(curve.ys()[i]));
            }
            before = shown ? i : Double.isNaN(curve.ys()[i]) ? before : -1;
        }
    }

    private double height(Curve curve) {
        return y.at(curve.ys()[curve.last(Double.NaN, x.scale(), y.scale())]);
    }

    private void write(Svg svg, EndLabels labels, Curve curve) {
        labels.write(svg, curve.look().end(), ink.of(curve.look().subject()), end(curve), height(curve));
    }

    /** Where a curve ends, or another does a little later: its name keeps off that end as well. */
    private double end(Curve curve) {
        double own = x.at(curve.xs()[curve.last(Double.NaN, x.scale(), y.scale())]);
        double end = own;
        for (Curve other : set.curves()) {
            double at = x.at(other.xs()[other.last(Double.NaN, x.scale(), y.scale())]);
            end = at - own < NEXT ? Math.max(end, at) : end;
        }
        return end;
    }
}
