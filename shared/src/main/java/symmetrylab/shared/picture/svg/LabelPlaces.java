package symmetrylab.shared.picture.svg;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.picture.Frame;

/** Finds places for labels beside the tips of arrows, where they hide neither marks, lines nor each other. */
public final class LabelPlaces {
    private static final double LETTER = 7.3;
    private static final double ABOVE = 11;
    private static final double BELOW = 4;
    private static final double[] SHIFTS = {-4, 10, -20, 26, -36, 42, -52, 58};
    private static final double[] GAPS = {9, 24, 42};
    private static final double STRIDE = 6;
    private static final double FAR = 60;
    private static final double EDGE = 6;

    private final Frame frame;
    private final List<Box> taken = new ArrayList<>();

    /** Where a label is written, and on which side of its anchor it lies. */
    public record Place(double x, double y, String anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        double overlap(Box other) {
            double width = Math.min(right, other.right) - Math.max(left, other.left);
            double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return width > 0 && height > 0 ? width * height : 0;
        }
    }

    public LabelPlaces(Frame frame) {
        this.frame = frame;
    }

    /** Keeps labels away from a mark of this radius. */
    public void keepClear(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** Keeps labels off a line. */
    public void keepClear(double x1, double y1, double x2, double y2) {
        double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        int count = (int) Math.ceil(length / STRIDE);
        for (int k = 0; k <= count; k++) {
            double part = count == 0 ? 0 : (double) k / count;
            keepClear(x1 + part * (x2 - x1), y1 + part * (y2 - y1), STRIDE / 2);
        }
    }

    /** The best place beside (x, y), on the right of it where {@code right} and nothing speaks against it. */
    public Place beside(double x, double y, String label, boolean right) {
        double length = length(label);
        Place best = null;
        Box bestBox = null;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 2 * SHIFTS.length * GAPS.length; k++) {
            boolean onRight = (k % 2 == 0) == right;
            double gap = GAPS[k / 2 / SHIFTS.length];
            double edge = onRight ? Math.min(x + gap, frame.width() - EDGE - length) : Math.max(x - gap, EDGE + length);
            double height = y + SHIFTS[k / 2 % SHIFTS.length];
            Box box = new Box(
                    onRight ? edge : edge - length, height - ABOVE, onRight ? edge + length : edge, height + BELOW);
            double cost = cost(box) + 3 * k;
            if (cost < least) {
                least = cost;
                bestBox = box;
                best = new Place(edge, height, onRight ? "start" : "end");
            }
        }
        taken.add(bestBox);
        return best;
    }

    /** The best place for a label whose middle should be near (x, y). */
    public Place near(double x, double y, String label) {
        double half = length(label) / 2;
        Place best = null;
        Box bestBox = null;
        double least = Double.POSITIVE_INFINITY;
        for (double dx = -FAR; dx <= FAR; dx += STRIDE) {
            for (double dy = -FAR; dy <= FAR; dy += STRIDE) {
                Box box = new Box(x + dx - half, y + dy - ABOVE, x + dx + half, y + dy + BELOW);
                double cost = cost(box) + 2 * (Math.abs(dx) + Math.abs(dy));
                if (cost < least) {
                    least = cost;
                    bestBox = box;
                    best = new Place(x + dx, y + dy, "middle");
                }
            }
        }
        taken.add(bestBox);
        return best;
    }

    /** The left upper corner of a block of this size in the emptiest corner of the frame. */
    public Place corner(double width, double height) {
        Place best = null;
        Box bestBox = null;
        double least = Double.POSITIVE_INFINITY;
        for (double x : new double[] {EDGE, frame.width() - EDGE - width}) {
            for (double y : new double[] {frame.height() - EDGE - height, EDGE}) {
                Box box = new Box(x, y, x + width, y + height);
                double cost = cost(box);
                if (cost < least) {
                    least = cost;
                    bestBox = box;
                    best = new Place(x, y, "start");
                }
            }
        }
        taken.add(bestBox);
        return best;
    }

    /** About how wide a label is, in pixels. */
    public static double length(String label) {
        return label.length() * LETTER;
    }

    /** Whether a label that begins at (x, y) would hide nothing. */
    public boolean isClear(double x, double y, String label) {
        Box box = new Box(x, y - ABOVE, x + length(label), y + BELOW);
        for (Box other : taken) {
            if (box.overlap(other) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Keeps others off a label that begins at (x, y). */
    public void take(double x, double y, String label) {
        taken.add(new Box(x, y - ABOVE, x + length(label), y + BELOW));
    }

    /** The best height between {@code top} and {@code bottom} for a label that ends at x, near {@code wanted}. */
    public double inColumn(double x, double wanted, String label, double top, double bottom) {
        double length = length(label);
        double best = wanted;
        double least = Double.POSITIVE_INFINITY;
        for (double height = top; height <= bottom; height += STRIDE) {
            Box box = new Box(x - length, height - ABOVE, x, height + BELOW);
            double cost = cost(box) + 2 * Math.abs(height - wanted);
            if (cost < least) {
                least = cost;
                best = height;
            }
        }
        taken.add(new Box(x - length, best - ABOVE, x, best + BELOW));
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
