package symmetrylab.shared.picture.symmetry;

import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.SphericalHarmonics;
import symmetrylab.shared.picture.Gaze;
import symmetrylab.shared.picture.svg.Shades;
import symmetrylab.shared.picture.svg.Svg;

/**
 * One sphere in orthographic projection: a function on it in patches of equal shade, and its graticule.
 *
 * @param x the middle in pixels, across
 * @param y downwards
 * @param radius in pixels
 */
record Globe(Gaze gaze, double x, double y, double radius) {
    static final int ROWS = 40;
    static final int COLUMNS = 80;
    /** Degrees between the lines of the graticule, and along them from point to point. */
    private static final int SPACING = 30;

    private static final int ALONG = 6;
    /** Pixels of a strip on a large globe and on a small one, and between samples along it. */
    private static final double STRIP = 4;

    private static final double WIDE_STRIP = 5;
    private static final double SMALL = 110;

    private static final double SAMPLE = 2;
    /** Patches reach so many pixels over the next ones, so that no seams show. */
    private static final double OVERLAP = 0.4;

    private static final double DEGREE = Math.PI / 180;

    /** The values of Σ c_lm Y_lm in the middle of each cell, row after row from the north, from longitude −180° eastwards. */
    static double[] values(double[] coefficients) {
        SphericalHarmonics harmonics = SphericalHarmonics.ofCount(coefficients.length);
        int band = harmonics.band();
        double[] cosines = new double[band * COLUMNS];
        double[] sines = new double[band * COLUMNS];
        for (int m = 0; m < band; m++) {
            for (int k = 0; k < COLUMNS; k++) {
                double angle = m * DEGREE * longitude(k + 0.5);
                cosines[m * COLUMNS + k] = Portable.cos(angle);
                sines[m * COLUMNS + k] = Portable.sin(angle);
            }
        }
        double[] values = new double[ROWS * COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            double latitude = DEGREE * latitude(row + 0.5);
            double[] profile = harmonics.at(Portable.cos(latitude), 0, Portable.sin(latitude));
            for (int m = 0; m < band; m++) {
                double even = 0;
                double odd = 0;
                for (int l = m; l < band; l++) {
                    double height = profile[SphericalHarmonics.place(l, m)];
                    even += height * coefficients[SphericalHarmonics.place(l, m)];
                    odd += m == 0 ? 0 : height * coefficients[SphericalHarmonics.place(l, -m)];
                }
                for (int k = 0; k < COLUMNS; k++) {
                    values[row * COLUMNS + k] += even * cosines[m * COLUMNS + k] + odd * sines[m * COLUMNS + k];
                }
            }
        }
        return values;
    }

    static double latitude(double row) {
        return 90 - 180 * row / ROWS;
    }

    static double longitude(double column) {
        return -180 + 360 * column / COLUMNS;
    }

    /** The value between the middles of cells, at a point of the sphere. */
    private static double between(double[] values, double[] point) {
        double[] angles = Gaze.angles(point);
        double row = Math.max(0, Math.min(ROWS - 1.0, (90 - angles[0]) * ROWS / 180 - 0.5));
        double column = (angles[1] + 180) * COLUMNS / 360 - 0.5;
        int upper = Math.min(ROWS - 2, (int) Math.floor(row));
        int left = (int) Math.floor(column);
        double down = row - upper;
        double right = column - left;
        int k = Math.floorMod(left, COLUMNS);
        int next = (k + 1) % COLUMNS;
        double above = values[upper * COLUMNS + k] * (1 - right) + values[upper * COLUMNS + next] * right;
        double below = values[(upper + 1) * COLUMNS + k] * (1 - right) + values[(upper + 1) * COLUMNS + next] * right;
        return above * (1 - down) + below * down;
    }

    /** The half in sight, in strips of a few pixels; points of equal shade along a strip are one patch. */
    void surface(Svg svg, Shades shades, double[] values) {
        StringBuilder[] paths = new StringBuilder[shades.count()];
        int strips = Math.max(8, (int) Math.ceil(2 * radius / (radius < SMALL ? WIDE_STRIP : STRIP)));
        for (int i = 0; i < strips; i++) {
            double top = 1 - 2.0 * i / strips;
            double bottom = 1 - 2.0 * (i + 1) / strips;
            double up = 0.5 * (top + bottom);
            double reach = Math.sqrt(1 - up * up);
            int samples = Math.max(1, (int) Math.ceil(2 * reach * radius / SAMPLE));
            int from = 0;
            int level = -1;
            for (int k = 0; k <= samples; k++) {
                double across = reach * (2.0 * (k + 0.5) / samples - 1);
                int here = k == samples ? -2 : coarse(shades, between(values, gaze.point(across, up)));
                if (here != level && level >= 0) {
                    paths[level] = paths[level] == null ? new StringBuilder() : paths[level];
                    double left = 2.0 * from / samples - 1;
                    double right = 2.0 * k / samples - 1;
                    patch(paths[level], reach, left, right, top, bottom);
                }
                from = here == level ? from : k;
                level = here;
            }
        }
        for (int level = 0; level < paths.length; level++) {
            if (paths[level] != null) {
                svg.shade(shades.colour(level), paths[level]);
            }
        }
    }

    /** Every second shade of those to either side of 0. */
    private static int coarse(Shades shades, double value) {
        int middle = shades.count() / 2;
        return middle + (shades.level(value) - middle) / 2 * 2;
    }

    /** Ends inside are upright, what would reach over the limb follows it. */
    private void patch(StringBuilder path, double reach, double left, double right, double top, double bottom) {
        double over = OVERLAP / radius;
        double end = Math.max(-1, bottom - over);
        double upper = Math.sqrt(Math.max(0, 1 - top * top));
        double lower = Math.sqrt(Math.max(0, 1 - end * end));
        double from = left * reach;
        double to = right * reach + over;
        double inside = Math.min(upper, lower);
        if (left > -1 && right < 1 && from >= -inside && to <= inside) {
            path.append('M').append(Svg.number(x + radius * from));
            path.append(' ').append(Svg.number(y - radius * top));
            path.append('h').append(Svg.number(radius * (to - from)));
            path.append('v').append(Svg.number(radius * (top - end)));
            path.append('h').append(Svg.number(-radius * (to - from))).append('z');
            return;
        }
        corner(path, 'M', left <= -1 ? -upper : within(upper, from), top);
        corner(path, 'L', right >= 1 ? upper : within(upper, to), top);
        corner(path, 'L', right >= 1 ? lower : within(lower, to), end);
        corner(path, 'L', left <= -1 ? -lower : within(lower, from), end);
        path.append('z');
    }

    private static double within(double reach, double right) {
        return Math.max(-reach, Math.min(reach, right));
    }

    private void corner(StringBuilder path, char command, double right, double up) {
        path.append(command).append(Svg.number(x + radius * right));
        path.append(' ').append(Svg.number(y - radius * up));
    }

    /** What is seen at an angle: right, up and towards the reader. */
    private double[] seen(double latitude, double longitude) {
        double c = Portable.cos(DEGREE * latitude);
        double s = Portable.sin(DEGREE * latitude);
        return gaze.seen(c * Portable.cos(DEGREE * longitude), c * Portable.sin(DEGREE * longitude), s);
    }

    /** Parallels and meridians in sight, the limb, and the north pole. */
    void graticule(Svg svg) {
        StringBuilder path = new StringBuilder();
        for (int latitude = -90 + SPACING; latitude < 90; latitude += SPACING) {
            line(path, latitude, -180, 0, 360);
        }
        for (int longitude = -180; longitude < 180; longitude += SPACING) {
            line(path, -90 + SPACING / 2, longitude, 180 - SPACING, 0);
        }
        svg.path("graticule", path);
        svg.circle("limb", x, y, radius);
        double[] pole = gaze.seen(0, 0, 1);
        if (pole[2] > 0.05) {
            svg.text("patch", x + radius * pole[0], y - radius * pole[1] + 4, "middle", "N");
        }
    }

    private void line(StringBuilder path, double latitude, double longitude, int north, int east) {
        boolean drawing = false;
        int steps = (north + east) / ALONG;
        for (int i = 0; i <= steps; i++) {
            double part = (double) i / steps;
            double[] seen = seen(latitude + part * north, longitude + part * east);
            if (seen[2] >= 0) {
                corner(path, drawing ? 'L' : 'M', seen[0], seen[1]);
            }
            drawing = seen[2] >= 0;
        }
    }
}
