package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;

/** The part of a window on the right side of all lines, as the corners of a polygon; empty where there is none. */
record Region(double[] xs, double[] ys) {
    static Region of(List<Solutions.Line> lines, double edgeX, double edgeY) {
        if (lines.isEmpty() || lines.get(0).equation()) {
            return new Region(new double[0], new double[0]);
        }
        List<double[]> corners = new ArrayList<>(List.of(
                new double[] {-edgeX, -edgeY}, new double[] {edgeX, -edgeY}, new double[] {edgeX, edgeY}, new double[] {
                    -edgeX, edgeY
                }));
        for (Solutions.Line line : lines) {
            corners = cut(corners, line);
        }
        double[] xs = new double[corners.size()];
        double[] ys = new double[corners.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = corners.get(i)[0];
            ys[i] = corners.get(i)[1];
        }
        return new Region(xs, ys);
    }

    private static List<double[]> cut(List<double[]> corners, Solutions.Line a) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            double[] from = corners.get(i);
            double[] to = corners.get((i + 1) % corners.size());
            double before = a.x() * from[0] + a.y() * from[1] - a.value();
            double after = a.x() * to[0] + a.y() * to[1] - a.value();
            if (before >= 0) {
                kept.add(from);
            }
            if (before >= 0 != after >= 0) {
                double part = before / (before - after);
                kept.add(new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])});
            }
        }
        return kept;
    }

    boolean isEmpty() {
        return xs.length < 3;
    }

    /** The mean of the corners, which lies inside. */
    double[] middle() {
        double x = 0;
        double y = 0;
        for (int i = 0; i < xs.length; i++) {
            x += xs[i] / xs.length;
            y += ys[i] / xs.length;
        }
        return new double[] {x, y};
    }
}
