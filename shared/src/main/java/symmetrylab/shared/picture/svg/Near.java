package symmetrylab.shared.picture.svg;

/** Distances in pixels. */
public final class Near {
    private Near() {}

    public static double point(double px, double py, double x, double y) {
        return Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
    }

    /** From (px, py) to the segment between (x1, y1) and (x2, y2). */
    public static double segment(double px, double py, double x1, double y1, double x2, double y2) {
        double square = (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1);
        double part = square == 0 ? 0 : ((px - x1) * (x2 - x1) + (py - y1) * (y2 - y1)) / square;
        double t = Math.max(0, Math.min(1, part));
        return point(px, py, x1 + t * (x2 - x1), y1 + t * (y2 - y1));
    }
}
