package symmetrylab.shared.number;

/** Scaling by powers of two and its inverse, the binary exponent, without 64-bit integers. */
final class PowersOfTwo {
    static final int LEAST = -1022;
    static final int MOST = 1023;
    /** {@code TABLE[k − LEAST] = 2^k}, exact. */
    private static final double[] TABLE = table();

    private PowersOfTwo() {}

    private static double[] table() {
        double[] powers = new double[MOST - LEAST + 1];
        powers[-LEAST] = 1;
        for (int k = 1; k <= MOST; k++) {
            powers[k - LEAST] = 2 * powers[k - 1 - LEAST];
        }
        for (int k = -1; k >= LEAST; k--) {
            powers[k - LEAST] = 0.5 * powers[k + 1 - LEAST];
        }
        return powers;
    }

    /** 2^k for k in [LEAST, MOST]. */
    static double of(int k) {
        return TABLE[k - LEAST];
    }

    /** y·2^k, rounded once, for y near 1 and k in [−1130, 1024]. */
    static double scale(double y, int k) {
        if (k >= LEAST && k <= MOST) {
            return y * TABLE[k - LEAST];
        }
        return k > MOST ? y * TABLE[MOST - LEAST] * 2 : y * TABLE[k + 200 - LEAST] * TABLE[-200 - LEAST];
    }

    /** The k with x·2^−k in [√½, √2), for finite x &gt; 0. */
    static int exponent(double x) {
        double m = x;
        int k = 0;
        if (m < TABLE[0]) {
            m *= TABLE[54 - LEAST];
            k = -54;
        }
        // most logarithms are of numbers of everyday size, for which short jumps are enough
        boolean everyday = m < TABLE[16 - LEAST] && m >= TABLE[-15 - LEAST];
        for (int jump = everyday ? 8 : 512; jump > 0; jump >>= 1) {
            if (m >= TABLE[jump - LEAST]) {
                m *= TABLE[-jump - LEAST];
                k += jump;
            } else if (m < TABLE[1 - jump - LEAST]) {
                m *= TABLE[jump - LEAST];
                k -= jump;
            }
        }
        while (m >= 1.4142135623730951) {
            m *= 0.5;
            k++;
        }
        while (m < 0.7071067811865476) {
            m *= 2;
            k--;
        }
        return k;
    }

    /** x·2^−k for the k of {@link #exponent}; exact. */
    static double mantissa(double x, int k) {
        if (k < -900) {
            return x * TABLE[200 - LEAST] * TABLE[-k - 200 - LEAST];
        }
        return k > 1000 ? x * TABLE[-100 - LEAST] * TABLE[100 - k - LEAST] : x * TABLE[-k - LEAST];
    }
}
