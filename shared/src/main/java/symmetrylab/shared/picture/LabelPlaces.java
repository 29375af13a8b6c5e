package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.List;

/** Finds places for labels beside the tips of arrows, where they hide neither points nor each other. */
final class LabelPlaces {
    private static final double LETTER = 7.3;
    private static final double ABOVE = 11;
    private static final double BELOW = 4;
    private static final double GAP = 9;
    private static final double[] SHIFTS = {-4, 10, -20, 26, -36, 42};

    private final Frame frame;
    private final List<Box> taken = new ArrayList<>();

    /** Where a label is written, and on which side of its anchor it lies. */
    record Place(double x, double y, String anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        double overlap(Box other) {
            double width = Math.min(right, other.right) - Math.max(left, other.left);
            double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return width > 0 && height > 0 ? width * height : 0;
        }
    }

    LabelPlaces(Frame frame) {
        this.frame = frame;
    }

    /** Keeps labels away from a mark of this radius. */
    void keepClear(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** The best place beside (x, y), on the right of it where {@code right} and nothing speaks against it. */
    Place beside(double x, double y, String label, boolean right) {
        double length = label.length() * LETTER;
        Place best = null;
        Box bestBox = null;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 2 * SHIFTS.length; k++) {
            boolean onRight = (k % 2 == 0) == right;
            double edge = x + (onRight ? GAP : -GAP);
            double height = y + SHIFTS[k / 2];
            Box box = new Box(
                    onRight ? edge : edge - length, height - ABOVE, onRight ? edge + length : edge, height + BELOW);
            double cost = cost(box) + 2 * k;
            if (cost < least) {
                least = cost;
                bestBox = box;
                best = new Place(edge, height, onRight ? "start" : "end");
            }
        }
        taken.add(bestBox);
        return best;
    }

    private double cost(Box box) {
        double cost = 0;
        for (Box other : taken) {
            cost += box.overlap(other);
        }
        Box inside = new Box(0, 0, frame.width(), frame.height());
        double area = (box.right - box.left) * (box.bottom - box.top);
        return cost + 10 * (area - box.overlap(inside));
    }
}
