package symmetrylab.shared.picture.svg;

import symmetrylab.shared.number.Portable;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Numeral;

/**
 * Two coordinates of equal scale with the origin in the middle.
 *
 * @param reach how far the shorter side shows, in units of the coordinates
 */
public record PlaneScale(Frame frame, double reach) {
    private static final double MARGIN = 12;
    private static final double NUMBER = 9;
    private static final double DEGREES = 180 / 3.141592653589793;

    public PlaneScale {
        if (!(reach > 0)) {
            throw new IllegalArgumentException("a plane must reach farther than 0, got " + reach);
        }
    }

    /** Pixels a unit. */
    public double unit() {
        return (Math.min(frame.width(), frame.height()) / 2 - MARGIN) / reach;
    }

    public double px(double x) {
        return frame.width() / 2 + x * unit();
    }

    public double py(double y) {
        return frame.height() / 2 - y * unit();
    }

    /** The point of the plane under a pixel. */
    public double[] at(double px, double py) {
        return new double[] {(px - frame.width() / 2) / unit(), (frame.height() / 2 - py) / unit()};
    }

    public double edgeX() {
        return frame.width() / 2 / unit();
    }

    public double edgeY() {
        return frame.height() / 2 / unit();
    }

    /** The grid under everything else. */
    public void draw(Svg svg) {
        double step = step();
        for (int k = 1; k * step <= Math.max(edgeX(), edgeY()); k++) {
            for (double v : new double[] {k * step, -k * step}) {
                if (Math.abs(v) < edgeX()) {
                    svg.line("grid", px(v), 0, px(v), frame.height());
                }
                if (Math.abs(v) < edgeY()) {
                    svg.line("grid", 0, py(v), frame.width(), py(v));
                }
            }
        }
        svg.line("axis", 0, py(0), frame.width(), py(0)).line("axis", px(0), 0, px(0), frame.height());
    }

    /** The numbers along both axes and their names, legible over lines. */
    public void names(Svg svg, String letter) {
        double step = step();
        for (int k = 1; k * step <= Math.max(edgeX(), edgeY()); k++) {
            for (double v : new double[] {k * step, -k * step}) {
                String number = Numeral.tick(Numeral.cut(v, step));
                if (hasNumberAcross(v)) {
                    svg.text("tick halo", px(v), py(0) + 16, "middle", number);
                }
                if (hasNumberUp(v)) {
                    svg.text("tick halo", px(0) - 6, py(v) + 4, "end", number);
                }
            }
        }
        svg.text("axis-label halo", frame.width() - 6, py(0) - 8, "end", letter + "₁");
        svg.text("axis-label halo", px(0) + 8, 14, "start", letter + "₂");
    }

    /** The least of 1, 2 and 5 times a power of ten of which three reach the end of the shorter side. */
    private double step() {
        double decade = 1;
        while (decade * 3 >= reach) {
            decade /= 10;
        }
        while (decade * 30 < reach) {
            decade *= 10;
        }
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * decade * 3 >= reach) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    private boolean hasNumberAcross(double v) {
        return Math.abs(v) * unit() < frame.width() / 2 - 24;
    }

    private boolean hasNumberUp(double v) {
        return Math.abs(v) * unit() < frame.height() / 2 - 20;
    }

    /** Keeps labels off the names of the axes and off their numbers. */
    public void keepClear(LabelPlaces places) {
        places.keepClear(px(0) + 15, 10, 9);
        places.keepClear(frame.width() - 14, py(0) - 12, 9);
        double step = step();
        for (int k = 1; k * step <= Math.max(edgeX(), edgeY()); k++) {
            for (double v : new double[] {k * step, -k * step}) {
                if (hasNumberAcross(v)) {
                    places.keepClear(px(v), py(0) + 11, NUMBER);
                }
                if (hasNumberUp(v)) {
                    places.keepClear(px(0) - 6 - NUMBER, py(v), NUMBER);
                }
            }
        }
    }

    /** The direction of (x, y) in degrees, in (−180, 180]. */
    public static double degrees(double x, double y) {
        double degrees = x == 0 ? (y > 0 ? 90 : -90) : Portable.atan(y / x) * DEGREES;
        return x < 0 ? degrees + (y >= 0 ? 180 : -180) : degrees;
    }

    public static double radians(double degrees) {
        return degrees / DEGREES;
    }
}
