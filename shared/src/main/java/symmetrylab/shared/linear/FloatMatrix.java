package symmetrylab.shared.linear;

import symmetrylab.shared.number.Parallel;
import symmetrylab.shared.number.RandomStream;

/**
 * A large square matrix of single-precision numbers that is only read. Sums are taken in double precision and in a fixed order.
 * A product reads every number once, and that is what it costs.
 */
public final class FloatMatrix {
    /** Into so many parts a product is split, on every host. */
    private static final int PARTS = 16;

    private static final double TWO_TO_MINUS_31 = 1.0 / 2147483648.0;

    private final float[][] rows;

    private FloatMatrix(float[][] rows) {
        this.rows = rows;
    }

    /** n × n numbers, uniform in [−bound, bound], each row from a stream of its own. */
    public static FloatMatrix uniform(int n, double bound, RandomStream chance, Parallel cores) {
        float[][] rows = new float[n][];
        cores.each(n, i -> {
            RandomStream random = chance.split("row " + i);
            float[] row = new float[n];
            for (int j = 0; j < n; j++) {
                row[j] = (float) (bound * TWO_TO_MINUS_31 * random.nextInt());
            }
            rows[i] = row;
        });
        return new FloatMatrix(rows);
    }

    /** Number of rows, and of columns. */
    public int size() {
        return rows.length;
    }

    /** An entry. */
    public double at(int i, int j) {
        return rows[i][j];
    }

    /** Σ_ij m_ij². */
    public double sumOfSquares() {
        double sum = 0;
        for (float[] row : rows) {
            double part = 0;
            for (float value : row) {
                part += (double) value * value;
            }
            sum += part;
        }
        return sum;
    }

    /** target = M v. */
    public void timesInto(double[] v, double[] target, Parallel cores) {
        cores.each(PARTS, part -> {
            int end = bound(part + 1);
            int i = bound(part);
            for (; i + 3 < end; i += 4) {
                fourRows(i, v, target);
            }
            for (; i < end; i++) {
                float[] row = rows[i];
                double sum = 0;
                for (int j = 0; j < row.length; j++) {
                    sum += row[j] * v[j];
                }
                target[i] = sum;
            }
        });
    }

    private int bound(int part) {
        return (int) ((long) part * rows.length / PARTS);
    }

    /** Four sums side by side; each keeps its order. */
    private void fourRows(int i, double[] v, double[] target) {
        float[] r0 = rows[i];
        float[] r1 = rows[i + 1];
        float[] r2 = rows[i + 2];
        float[] r3 = rows[i + 3];
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (int j = 0; j < v.length; j++) {
            double factor = v[j];
            s0 += r0[j] * factor;
            s1 += r1[j] * factor;
            s2 += r2[j] * factor;
            s3 += r3[j] * factor;
        }
        target[i] = s0;
        target[i + 1] = s1;
        target[i + 2] = s2;
        target[i + 3] = s3;
    }

    /** target = Mᵀ v. */
    public void transposedTimesInto(double[] v, double[] target, Parallel cores) {
        cores.each(PARTS, part -> {
            int from = bound(part);
            int to = bound(part + 1);
            for (int j = from; j < to; j++) {
                target[j] = 0;
            }
            int i = 0;
            for (; i + 3 < rows.length; i += 4) {
                addFourRows(i, v, target, from, to);
            }
            for (; i < rows.length; i++) {
                float[] row = rows[i];
                double factor = v[i];
                for (int j = from; j < to; j++) {
                    target[j] += factor * row[j];
                }
            }
        });
    }

    private void addFourRows(int i, double[] v, double[] target, int from, int to) {
        float[] r0 = rows[i];
        float[] r1 = rows[i + 1];
        float[] r2 = rows[i + 2];
        float[] r3 = rows[i + 3];
        double v0 = v[i];
        double v1 = v[i + 1];
        double v2 = v[i + 2];
        double v3 = v[i + 3];
        for (int j = from; j < to; j++) {
            target[j] = target[j] + v0 * r0[j] + v1 * r1[j] + v2 * r2[j] + v3 * r3[j];
        }
    }
}
