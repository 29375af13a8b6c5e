package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.svg.LabelPlaces;
import symmetrylab.shared.picture.svg.Svg;

/**
 * Writes names at the ends of curves, each as near to its own as the others leave room. Where the picture is narrow they
 * stand inside it, off the curves.
 */
final class EndLabels {
    private static final double HEIGHT = 16;
    private static final double EDGE = 20;

    private final Frame frame;
    private final double top;
    private final double bottom;
    private final LabelPlaces inside;
    private final List<Double> taken = new ArrayList<>();

    EndLabels(Frame frame, double top, double bottom) {
        this.frame = frame;
        this.top = top;
        this.bottom = bottom;
        this.inside = new LabelPlaces(frame);
    }

    /** Keeps names off a line. */
    void keepClear(double x1, double y1, double x2, double y2) {
        inside.keepClear(x1, y1, x2, y2);
    }

    /** Whether a label at this height would not have to give way. */
    boolean hasRoom(double y) {
        return isFree(y);
    }

    void write(Svg svg, String name, String classes, double x, double y) {
        if (frame.narrow()) {
            double height = inside.inColumn(frame.width() - EDGE, y, name, top + 12, bottom - 6);
            taken.add(height);
            svg.text("label halo " + classes, frame.width() - EDGE, height, "end", name);
        } else {
            double height = free(y) + 4;
            if (!inside.isClear(x + 8, height, name)) { // a curve that ends before another does
                height = inside.inColumn(x + 8 + LabelPlaces.length(name), height, name, top + 12, bottom - 4);
                taken.set(taken.size() - 1, height - 4);
            } else {
                inside.take(x + 8, height, name);
            }
            svg.text("label halo " + classes, x + 8, height, "start", name);
        }
    }

    /** The nearest height to {@code wanted} at which no label stands yet. */
    private double free(double wanted) {
        double best = wanted;
        for (int k = 0; k < 4 * taken.size() + 4; k++) {
            double shift = (k + 1) / 2 * HEIGHT / 2 * (k % 2 == 0 ? 1 : -1);
            best = Math.min(bottom - 4, Math.max(top + 8, wanted + shift));
            if (isFree(best)) {
                break;
            }
        }
        taken.add(best);
        return best;
    }

    private boolean isFree(double height) {
        for (double other : taken) {
            if (Math.abs(other - height) < HEIGHT - 1) {
                return false;
            }
        }
        return true;
    }
}
