package symmetrylab.shared.picture.symmetry;

import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.SphericalHarmonics;
import symmetrylab.shared.picture.Gaze;
import symmetrylab.shared.picture.svg.Shades;
import symmetrylab.shared.picture.svg.Svg;

/**
 * One sphere in orthographic projection: a function on it in cells of latitude and longitude, and its graticule.
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
    /** Cells reach this far over their edges, in cells, so that no seams show. */
    private static final double OVERLAP = 0.06;

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

    /** What is seen at an angle: right, up and towards the reader. */
    private double[] seen(double latitude, double longitude) {
        double c = Portable.cos(DEGREE * latitude);
        double s = Portable.sin(DEGREE * latitude);
        return gaze.seen(c * Portable.cos(DEGREE * longitude), c * Portable.sin(DEGREE * longitude), s);
    }

    /** The cells in sight, those of equal shade along a row as one. */
    void cells(Svg svg, Shades shades, double[] values) {
        StringBuilder[] paths = new StringBuilder[shades.count()];
        for (int row = 0; row < ROWS; row++) {
            double[][] upper = edge(row - OVERLAP);
            double[][] lower = edge(row + 1 + OVERLAP);
            int k = 0;
            while (k < COLUMNS) {
                int level = shades.level(values[row * COLUMNS + k]);
                int end = k + 1;
                boolean seen = inSight(upper, lower, k);
                while (end < COLUMNS
                        && shades.level(values[row * COLUMNS + end]) == level
                        && inSight(upper, lower, end) == seen) {
                    end++;
                }
                if (seen) {
                    paths[level] = paths[level] == null ? new StringBuilder() : paths[level];
                    strip(paths[level], upper, lower, k, end);
                }
                k = end;
            }
        }
        for (int level = 0; level < paths.length; level++) {
            if (paths[level] != null) {
                svg.shade(shades.colour(level), paths[level]);
            }
        }
    }

    /** The corners of cells along a row: two for each column, left and right, each a little over its edge. */
    private double[][] edge(double row) {
        double[][] corners = new double[2 * COLUMNS][];
        double latitude = Math.max(-90, Math.min(90, latitude(row)));
        for (int k = 0; k < COLUMNS; k++) {
            corners[2 * k] = seen(latitude, longitude(k - OVERLAP));
            corners[2 * k + 1] = seen(latitude, longitude(k + 1 + OVERLAP));
        }
        return corners;
    }

    private static boolean inSight(double[][] upper, double[][] lower, int k) {
        return upper[2 * k][2] > 0 || upper[2 * k + 1][2] > 0 || lower[2 * k][2] > 0 || lower[2 * k + 1][2] > 0;
    }

    private void strip(StringBuilder path, double[][] upper, double[][] lower, int from, int to) {
        add(path, 'M', upper[2 * from]);
        for (int k = from; k < to; k++) {
            add(path, 'L', upper[2 * k + 1]);
        }
        for (int k = to - 1; k >= from; k--) {
            add(path, 'L', lower[2 * k + 1]);
        }
        add(path, 'L', lower[2 * from]);
        path.append('Z');
    }

    /** A corner in pixels; what lies behind is drawn in to the limb. */
    private void add(StringBuilder path, char command, double[] seen) {
        double shrink = seen[2] >= 0 ? 1 : 1 / Math.sqrt(seen[0] * seen[0] + seen[1] * seen[1]);
        path.append(command).append(Svg.number(x + radius * shrink * seen[0]));
        path.append(' ').append(Svg.number(y - radius * shrink * seen[1]));
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
            svg.text("tick halo", x + radius * pole[0], y - radius * pole[1] + 4, "middle", "N");
        }
    }

    private void line(StringBuilder path, double latitude, double longitude, int north, int east) {
        boolean drawing = false;
        int steps = (north + east) / ALONG;
        for (int i = 0; i <= steps; i++) {
            double part = (double) i / steps;
            double[] seen = seen(latitude + part * north, longitude + part * east);
            if (seen[2] >= 0) {
                add(path, drawing ? 'L' : 'M', seen);
            }
            drawing = seen[2] >= 0;
        }
    }
}
