package symmetrylab.shared.network;

/** Products of square blocks inside flat arrays, row after row; every sum in the order of its index. */
final class BlockLoops {
    private BlockLoops() {}

    /** C += AB; A and C begin at the same place. */
    static void addProduct(int d, double[] a, int at, double[] b, int atB, double[] c) {
        for (int i = 0; i < d; i++) {
            int row = at + i * d;
            for (int k = 0; k < d; k++) {
                double factor = a[row + k];
                int other = atB + k * d;
                for (int j = 0; j < d; j++) {
                    c[row + j] += factor * b[other + j];
                }
            }
        }
    }

    /** C += AᵀB; A and B begin at the same place. */
    static void addTransposedTimes(int d, double[] a, double[] b, int at, double[] c, int atC) {
        for (int k = 0; k < d; k++) {
            int other = at + k * d;
            for (int i = 0; i < d; i++) {
                double factor = a[other + i];
                int row = atC + i * d;
                for (int j = 0; j < d; j++) {
                    c[row + j] += factor * b[other + j];
                }
            }
        }
    }

    /** C = ABᵀ; A and C begin at the same place. */
    static void timesTransposed(int d, double[] a, int at, double[] b, int atB, double[] c) {
        for (int i = 0; i < d; i++) {
            int row = at + i * d;
            for (int j = 0; j < d; j++) {
                int other = atB + j * d;
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += a[row + k] * b[other + k];
                }
                c[row + j] = sum;
            }
        }
    }

    /** C += ABᵀ; A and C begin at the same place. */
    static void addTimesTransposed(int d, double[] a, int at, double[] b, int atB, double[] c) {
        for (int i = 0; i < d; i++) {
            int row = at + i * d;
            for (int j = 0; j < d; j++) {
                int other = atB + j * d;
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += a[row + k] * b[other + k];
                }
                c[row + j] += sum;
            }
        }
    }
}
