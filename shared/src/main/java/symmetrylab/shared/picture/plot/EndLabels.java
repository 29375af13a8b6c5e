package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.svg.Svg;

/** Writes names at the ends of curves, each as near to its own as the others leave room. */
final class EndLabels {
    private static final double HEIGHT = 16;

    private final Frame frame;
    private final double top;
    private final double bottom;
    private final List<Double> taken = new ArrayList<>();

    EndLabels(Frame frame, double top, double bottom) {
        this.frame = frame;
        this.top = top;
        this.bottom = bottom;
    }

    /** Whether a label at this height would not have to give way. */
    boolean hasRoom(double y) {
        return isFree(frame.narrow() ? y - 8 : y);
    }

    void write(Svg svg, String name, String classes, double x, double y) {
        if (frame.narrow()) {
            double place = Math.max(top + 12, free(y - 8));
            svg.text("label halo " + classes, frame.width() - 20, place, "end", name);
        } else {
            svg.text("label halo " + classes, x + 8, free(y) + 4, "start", name);
        }
    }

    /** The nearest height to {@code wanted} at which no label stands yet. */
    private double free(double wanted) {
        double best = wanted;
        for (int k = 0; k < 2 * taken.size() + 3; k++) {
            double shift = (k + 1) / 2 * HEIGHT * (k % 2 == 0 ? 1 : -1);
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
