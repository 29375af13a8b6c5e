package symmetrylab.shared.image;

import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

/**
 * A digit 1 or 5 drawn with strokes on 28 × 28 pixels, each stroke, the pose and the thickness by chance: a stand-in for digits
 * written by hand. The same stream draws the same digit on every host.
 *
 * @param label 1 for a one, −1 for a five
 * @param pixels shades in [0, 1], multiples of 1/255, row after row
 */
public record DrawnDigit(int label, double[] pixels) {
    /** Pixels along a side. */
    public static final int SIDE = 28;

    private static final double WHITE = 255;
    /** What the corners of strokes are moved by, in parts of half a digit. */
    private static final double JITTER = 0.07;

    /** Corners of one line, from the first to the last, across and down. */
    private static final double[] ONE = {-0.2, -0.55, 0.1, -0.8, 0.0, 0.0, -0.05, 0.8};

    private static final double[] FIVE = {
        0.45, -0.8, -0.4, -0.8, -0.45, -0.1, 0.1, -0.2, 0.45, 0.2, 0.3, 0.65, -0.1, 0.8, -0.45, 0.7
    };

    /** Draws a digit with this label. */
    public static DrawnDigit of(int label, RandomStream random) {
        double[] corners = (label == 1 ? ONE : FIVE).clone();
        // most people write a one without the first stroke
        int from = label == 1 && random.nextDouble() < 0.7 ? 2 : 0;
        for (int i = 0; i < corners.length; i++) {
            corners[i] += JITTER * random.nextGaussian();
        }
        double angle = 0.15 * random.nextGaussian();
        double cos = Portable.cos(angle);
        double sin = Portable.sin(angle);
        double slant = 0.15 * random.nextGaussian();
        double size = 9 + 1.5 * random.nextDouble();
        double x0 = 13.5 + 2 * random.nextDouble() - 1;
        double y0 = 13.5 + 2 * random.nextDouble() - 1;
        double thickness = 0.9 + 0.9 * random.nextDouble();
        double[] pixels = new double[SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double u = (cos * (column - x0) + sin * (row - y0)) / size;
                double v = (cos * (row - y0) - sin * (column - x0)) / size;
                double distance = size * distance(corners, from, u + slant * v, v);
                double shade = Math.max(0, Math.min(1, thickness + 0.5 - distance));
                pixels[row * SIDE + column] = Math.round(WHITE * shade) / WHITE;
            }
        }
        return new DrawnDigit(label, pixels);
    }

    /** From (x, y) to the line through the corners. */
    private static double distance(double[] corners, int from, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i + 3 < corners.length; i += 2) {
            double dx = corners[i + 2] - corners[i];
            double dy = corners[i + 3] - corners[i + 1];
            double along = ((x - corners[i]) * dx + (y - corners[i + 1]) * dy) / (dx * dx + dy * dy);
            double t = Math.max(0, Math.min(1, along));
            double aside = x - corners[i] - t * dx;
            double below = y - corners[i + 1] - t * dy;
            least = Math.min(least, Math.sqrt(aside * aside + below * below));
        }
        return least;
    }
}
