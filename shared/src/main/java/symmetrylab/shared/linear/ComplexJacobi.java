package symmetrylab.shared.linear;

/**
 * Singular values of complex matrices by one-sided Jacobi rotations (Hestenes 1958), in plain loops.
 *
 * <p>The columns are turned two by two until all are orthogonal; their norms are the singular values.
 */
final class ComplexJacobi {
    private static final int SWEEPS = 60;
    /** Part of the square of a column beside which another is nothing: its products with it underflow before long. */
    private static final double NOTHING = 1e-60;

    private final double[][] re;
    private final double[][] im;

    private ComplexJacobi(double[][] re, double[][] im) {
        this.re = re;
        this.im = im;
    }

    static double[] values(int rows, int columns, double[] re, double[] im) {
        boolean tall = rows >= columns;
        int count = tall ? columns : rows;
        int length = tall ? rows : columns;
        double[][] x = new double[count][length];
        double[][] y = new double[count][length];
        double largest = 0;
        for (int at = 0; at < re.length; at++) {
            largest = Math.max(largest, Math.max(Math.abs(re[at]), Math.abs(im[at])));
        }
        if (!(largest > 0)) {
            return new double[count];
        }
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < length; i++) {
                int at = tall ? i * columns + j : j * columns + i;
                x[j][i] = re[at] / largest;
                y[j][i] = im[at] / largest;
            }
        }
        ComplexJacobi jacobi = new ComplexJacobi(x, y);
        for (int sweep = 0; sweep < SWEEPS && jacobi.sweep(); sweep++) {
            // each sweep visits all pairs of columns once
        }
        double[] norms = new double[count];
        for (int j = 0; j < count; j++) {
            norms[j] = jacobi.norm(j);
        }
        int[] order = Descending.order(norms, count);
        double[] values = new double[count];
        for (int j = 0; j < count; j++) {
            values[j] = largest * norms[order[j]];
        }
        return values;
    }

    private double norm(int j) {
        double largest = 0;
        for (int i = 0; i < re[j].length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(re[j][i]), Math.abs(im[j][i])));
        }
        if (!(largest > 0) || largest == Double.POSITIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < re[j].length; i++) {
            double x = re[j][i] / largest;
            double y = im[j][i] / largest;
            sum = (x * x + y * y) + sum;
        }
        return largest * Math.sqrt(sum);
    }

    private boolean sweep() {
        boolean turned = false;
        for (int p = 0; p < re.length - 1; p++) {
            for (int q = p + 1; q < re.length; q++) {
                turned |= makeOrthogonal(p, q);
            }
        }
        return turned;
    }

    private boolean makeOrthogonal(int p, int q) {
        double aa = 0;
        double bb = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < re[p].length; i++) {
            aa = (re[p][i] * re[p][i] + im[p][i] * im[p][i]) + aa;
            bb = (re[q][i] * re[q][i] + im[q][i] * im[q][i]) + bb;
            x = (re[p][i] * re[q][i] + im[p][i] * im[q][i]) + x;
            y = (re[p][i] * im[q][i] - im[p][i] * re[q][i]) + y;
        }
        double unit = Math.max(Math.abs(x), Math.abs(y));
        if (!(unit > 0) || Math.min(aa, bb) < NOTHING * Math.max(aa, bb)) {
            return false;
        }
        double size = unit * Math.sqrt((x / unit) * (x / unit) + (y / unit) * (y / unit));
        if (!(size > Tolerance.ORTHOGONAL * Math.sqrt(aa) * Math.sqrt(bb))) {
            return false;
        }
        double zeta = (bb - aa) / (2 * size);
        double t = 1 / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        t = zeta < 0 ? -t : t;
        double c = 1 / Math.sqrt(1 + t * t);
        rotate(p, q, new double[] {c, c * t, x / size, y / size});
        return true;
    }

    /** Turns column q by the conjugate phase first, so that the product of the two columns is real and positive. */
    private void rotate(int p, int q, double[] turn) {
        double c = turn[0];
        double s = turn[1];
        for (int i = 0; i < re[p].length; i++) {
            double bRe = re[q][i] * turn[2] + im[q][i] * turn[3];
            double bIm = im[q][i] * turn[2] - re[q][i] * turn[3];
            double aRe = re[p][i];
            double aIm = im[p][i];
            re[p][i] = c * aRe - s * bRe;
            im[p][i] = c * aIm - s * bIm;
            re[q][i] = s * aRe + c * bRe;
            im[q][i] = s * aIm + c * bIm;
        }
    }
}
