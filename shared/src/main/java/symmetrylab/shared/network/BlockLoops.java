package symmetrylab.shared.network;

/**
 * Products of square blocks inside flat arrays, row after row; every sum in the order of its index, whatever the shape of the
 * loops: blocks of degree 1 and 2 are written out, those of a multiple of four go by four entries of a row at a time.
 */
final class BlockLoops {
    private BlockLoops() {}

    /** C += AB; A and C begin at the same place. */
    static void addProduct(int d, double[] a, int at, double[] b, int atB, double[] c) {
        if (d == 1) {
            c[at] += a[at] * b[atB];
        } else if (d == 2) {
            two(a, at, 1, 2, b, atB, 2, 1, c, at);
        } else if (d % 4 == 0) {
            for (int i = 0; i < d; i += 2) {
                for (int j = 0; j < d; j += 4) {
                    addTile(d, a, at + i * d, 1, d, b, atB + j, d, 1, c, at + i * d + j);
                }
            }
        } else {
            for (int i = 0; i < d; i++) {
                for (int k = 0; k < d; k++) {
                    addRow(d, a[at + i * d + k], b, atB + k * d, c, at + i * d);
                }
            }
        }
    }

    /** C += AᵀB; A and B begin at the same place. */
    static void addTransposedTimes(int d, double[] a, double[] b, int at, double[] c, int atC) {
        if (d == 1) {
            c[atC] += a[at] * b[at];
        } else if (d == 2) {
            two(a, at, 2, 1, b, at, 2, 1, c, atC);
        } else if (d % 4 == 0) {
            for (int i = 0; i < d; i += 2) {
                for (int j = 0; j < d; j += 4) {
                    addTile(d, a, at + i, d, 1, b, at + j, d, 1, c, atC + i * d + j);
                }
            }
        } else {
            for (int k = 0; k < d; k++) {
                for (int i = 0; i < d; i++) {
                    addRow(d, a[at + k * d + i], b, at + k * d, c, atC + i * d);
                }
            }
        }
    }

    /** C += ABᵀ; A and C begin at the same place. */
    static void addTimesTransposed(int d, double[] a, int at, double[] b, int atB, double[] c) {
        if (d == 1) {
            c[at] += a[at] * b[atB];
        } else if (d == 2) {
            two(a, at, 1, 2, b, atB, 1, 2, c, at);
        } else if (d % 4 == 0) {
            for (int i = 0; i < d; i += 2) {
                for (int j = 0; j < d; j += 4) {
                    addTile(d, a, at + i * d, 1, d, b, atB + j * d, 1, d, c, at + i * d + j);
                }
            }
        } else {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    int row = at + i * d;
                    int other = atB + j * d;
                    double sum = c[row + j];
                    for (int k = 0; k < d; k++) {
                        sum += a[row + k] * b[other + k];
                    }
                    c[row + j] = sum;
                }
            }
        }
    }

    private static void addRow(int d, double factor, double[] b, int from, double[] c, int to) {
        for (int j = 0; j < d; j++) {
            c[to + j] += factor * b[from + j];
        }
    }

    /** A 2 × 2 product; the steps lead along the sum, and from row to row of A and column to column of B. */
    private static void two(
            double[] a, int at, int along, int down, double[] b, int atB, int alongB, int across, double[] c, int to) {
        double a0 = a[at];
        double a1 = a[at + along];
        double a2 = a[at + down];
        double a3 = a[at + 3];
        double b0 = b[atB];
        double b1 = b[atB + across];
        double b2 = b[atB + alongB];
        double b3 = b[atB + 3];
        c[to] = c[to] + a0 * b0 + a1 * b2;
        c[to + 1] = c[to + 1] + a0 * b1 + a1 * b3;
        c[to + 2] = c[to + 2] + a2 * b0 + a3 * b2;
        c[to + 3] = c[to + 3] + a2 * b1 + a3 * b3;
    }

    /** Four entries in each of two rows of C, each the sum over d products; steps as above. Eight sums run side by side. */
    private static void addTile(
            int d,
            double[] a,
            int at,
            int along,
            int down,
            double[] b,
            int atB,
            int alongB,
            int across,
            double[] c,
            int to) {
        int below = to + d;
        double s0 = c[to];
        double s1 = c[to + 1];
        double s2 = c[to + 2];
        double s3 = c[to + 3];
        double t0 = c[below];
        double t1 = c[below + 1];
        double t2 = c[below + 2];
        double t3 = c[below + 3];
        int left = at;
        int right = atB;
        for (int k = 0; k < d; k++) {
            double upper = a[left];
            double lower = a[left + down];
            double b0 = b[right];
            double b1 = b[right + across];
            double b2 = b[right + 2 * across];
            double b3 = b[right + 3 * across];
            s0 += upper * b0;
            s1 += upper * b1;
            s2 += upper * b2;
            s3 += upper * b3;
            t0 += lower * b0;
            t1 += lower * b1;
            t2 += lower * b2;
            t3 += lower * b3;
            left += along;
            right += alongB;
        }
        c[to] = s0;
        c[to + 1] = s1;
        c[to + 2] = s2;
        c[to + 3] = s3;
        c[below] = t0;
        c[below + 1] = t1;
        c[below + 2] = t2;
        c[below + 3] = t3;
    }
}
