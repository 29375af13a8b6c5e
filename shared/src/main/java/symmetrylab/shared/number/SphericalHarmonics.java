package symmetrylab.shared.number;

/**
 * Real spherical harmonics Y_lm, l = 0 … b − 1, m = −l … l, at place l² + l + m: cosines of the longitude for m &gt; 0, sines for
 * m &lt; 0, no sign (−1)^m. They are orthonormal for the uniform probability on the sphere, so Σ_m Y_lm² = 2l + 1.
 *
 * @param band b ≥ 1
 */
public record SphericalHarmonics(int band) {
    /** Functions of a higher band are not asked for anywhere. */
    public static final int MOST_BAND = 64;

    /** Checks the band. */
    public SphericalHarmonics {
        if (band < 1 || band > MOST_BAND) {
            throw new IllegalArgumentException("a band limit must lie in [1, " + MOST_BAND + "], got " + band);
        }
    }

    /** b², the number of harmonics. */
    public int count() {
        return band * band;
    }

    /** The place of Y_lm. */
    public static int place(int l, int m) {
        return l * l + l + m;
    }

    /** The band limit of so many coefficients. */
    public static SphericalHarmonics ofCount(int count) {
        int band = (int) Math.round(Math.sqrt(count));
        if (band * band != count) {
            throw new IllegalArgumentException("coefficients up to a band limit b must be b² many, got " + count);
        }
        return new SphericalHarmonics(band);
    }

    /** All harmonics at a point (x, y, z) of the unit sphere. */
    public double[] at(double x, double y, double z) {
        double[] values = new double[count()];
        double cosine = 1;
        double sine = 0;
        double top = 1;
        for (int m = 0; m < band; m++) {
            if (m > 0) {
                double next = cosine * x - sine * y;
                sine = cosine * y + sine * x;
                cosine = next;
                top *= Math.sqrt((2 * m + 1.0) / (2 * m)) * (m == 1 ? Math.sqrt(2) : 1);
            }
            column(m, top, z, cosine, sine, values);
        }
        return values;
    }

    /** All l for one m, by the recurrence in l of the associated Legendre functions without their powers of sin θ. */
    private void column(int m, double top, double z, double cosine, double sine, double[] values) {
        double before = 0;
        double now = top;
        for (int l = m; l < band; l++) {
            if (l > m) {
                double a = Math.sqrt((4.0 * l * l - 1) / (1.0 * l * l - 1.0 * m * m));
                double k = l - 1.0;
                double b = Math.sqrt((k * k - 1.0 * m * m) / (4 * k * k - 1));
                double next = a * (z * now - b * before);
                before = now;
                now = next;
            }
            values[place(l, m)] = now * cosine;
            if (m > 0) {
                values[place(l, -m)] = now * sine;
            }
        }
    }

    /** Σ c_lm Y_lm at a point. */
    public double value(double[] coefficients, double x, double y, double z) {
        return FixedSum.dot(coefficients, at(x, y, z));
    }

    /** Σ_m c_lm² of each degree l, which no rotation changes. */
    public double[] powers(double[] coefficients) {
        double[] powers = new double[band];
        for (int l = 0; l < band; l++) {
            for (int m = -l; m <= l; m++) {
                double c = coefficients[place(l, m)];
                powers[l] += c * c;
            }
        }
        return powers;
    }
}
