package symmetrylab.shared.sphere;

import symmetrylab.shared.number.SphericalHarmonics;

/**
 * The irreducible representations D^l(R) of a rotation in the basis of the real spherical harmonics, l = 0 … b − 1: real orthogonal,
 * (2l + 1) × (2l + 1), Y_l(Rx) = D^l(R) Y_l(x). By the recurrence of Ivanic and Ruedenberg (J. Phys. Chem. 1996, corrected 1998).
 *
 * @param band b
 * @param entries block after block, row after row; D^l_mn at {@link #place}
 */
public record WignerMatrices(int band, double[] entries) {
    /** The matrices of a rotation below a band limit. */
    public static WignerMatrices of(Rotation rotation, int band) {
        new SphericalHarmonics(band);
        WignerMatrices matrices = new WignerMatrices(band, new double[count(band)]);
        matrices.entries[0] = 1;
        double[][] r = rotation.matrix();
        int[] axis = {1, 2, 0};
        for (int m = -1; m <= 1 && band > 1; m++) {
            for (int n = -1; n <= 1; n++) {
                matrices.entries[place(1, m, n)] = r[axis[m + 1]][axis[n + 1]];
            }
        }
        for (int l = 2; l < band; l++) {
            for (int m = -l; m <= l; m++) {
                for (int n = -l; n <= l; n++) {
                    matrices.entries[place(l, m, n)] = matrices.next(l, m, n);
                }
            }
        }
        return matrices;
    }

    /** How many entries all blocks have, Σ (2l + 1)². */
    public static int count(int band) {
        return start(band);
    }

    /** Where block l begins. */
    public static int start(int l) {
        return l * (2 * l - 1) * (2 * l + 1) / 3;
    }

    /** The place of D^l_mn, −l ≤ m, n ≤ l. */
    public static int place(int l, int m, int n) {
        return start(l) + (l + m) * (2 * l + 1) + l + n;
    }

    /** D^l_mn. */
    public double at(int l, int m, int n) {
        return entries[place(l, m, n)];
    }

    /** The coefficients of x ↦ f(R⁻¹x), for those of a function f on the sphere. */
    public double[] rotated(double[] coefficients) {
        double[] moved = new double[coefficients.length];
        for (int l = 0; l < band; l++) {
            for (int m = -l; m <= l; m++) {
                double sum = 0;
                for (int n = -l; n <= l; n++) {
                    sum += at(l, m, n) * coefficients[SphericalHarmonics.place(l, n)];
                }
                moved[SphericalHarmonics.place(l, m)] = sum;
            }
        }
        return moved;
    }

    /** The products of both, block by block. */
    public WignerMatrices times(WignerMatrices other) {
        double[] product = new double[entries.length];
        for (int l = 0; l < band; l++) {
            for (int m = -l; m <= l; m++) {
                for (int k = -l; k <= l; k++) {
                    double factor = at(l, m, k);
                    for (int n = -l; n <= l; n++) {
                        product[place(l, m, n)] += factor * other.at(l, k, n);
                    }
                }
            }
        }
        return new WignerMatrices(band, product);
    }

    /** The transposes, which belong to the inverse rotation. */
    public WignerMatrices transposed() {
        double[] turned = new double[entries.length];
        for (int l = 0; l < band; l++) {
            for (int m = -l; m <= l; m++) {
                for (int n = -l; n <= l; n++) {
                    turned[place(l, n, m)] = at(l, m, n);
                }
            }
        }
        return new WignerMatrices(band, turned);
    }

    /** The largest difference of two entries. */
    public double distance(WignerMatrices other) {
        double worst = 0;
        for (int i = 0; i < entries.length; i++) {
            worst = Math.max(worst, Math.abs(entries[i] - other.entries[i]));
        }
        return worst;
    }

    /** D^l_mn from the blocks of degree 1 and l − 1. */
    private double next(int l, int m, int n) {
        int size = Math.abs(m);
        double below = Math.abs(n) < l ? (l + n) * (l - n) : 2.0 * l * (2.0 * l - 1);
        double sum = 0;
        if (size < l) {
            sum += Math.sqrt((l + m) * (l - m) / below) * paired(0, l, m, n);
        }
        double both = (l + size) * (l + size - 1);
        sum += (m == 0 ? -0.5 * Math.sqrt(2 * both / below) : 0.5 * Math.sqrt(both / below)) * inner(l, m, n);
        if (m != 0 && size < l - 1) {
            double outer = m > 0
                    ? paired(1, l, m + 1, n) + paired(-1, l, -m - 1, n)
                    : paired(1, l, m - 1, n) - paired(-1, l, -m + 1, n);
            sum -= 0.5 * Math.sqrt((l - size) * (l - size - 1) / below) * outer;
        }
        return sum;
    }

    private double inner(int l, int m, int n) {
        if (m == 0) {
            return paired(1, l, 1, n) + paired(-1, l, -1, n);
        }
        if (m > 0) {
            return m == 1 ? Math.sqrt(2) * paired(1, l, 0, n) : paired(1, l, m - 1, n) - paired(-1, l, -m + 1, n);
        }
        return m == -1 ? Math.sqrt(2) * paired(-1, l, 0, n) : paired(1, l, m + 1, n) + paired(-1, l, -m - 1, n);
    }

    private double paired(int i, int l, int a, int b) {
        if (b == -l) {
            return at(1, i, 1) * at(l - 1, a, -l + 1) + at(1, i, -1) * at(l - 1, a, l - 1);
        }
        if (b == l) {
            return at(1, i, 1) * at(l - 1, a, l - 1) - at(1, i, -1) * at(l - 1, a, -l + 1);
        }
        return at(1, i, 0) * at(l - 1, a, b);
    }
}
