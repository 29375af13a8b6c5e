package symmetrylab.shared.number;

/**
 * A named source of chance that draws the same numbers on every host: xoshiro128** on 32-bit integers.
 *
 * <p>Blackman and Vigna, Scrambled linear pseudorandom number generators (2018). The state is mixed from the seed and
 * the name, so that the streams of data, initialisation and sampling do not disturb each other.
 */
public final class RandomStream {
    private final int[] origin;
    private int a;
    private int b;
    private int c;
    private int d;

    private RandomStream(int[] origin) {
        this.origin = origin;
        a = origin[0];
        b = origin[1];
        c = origin[2];
        d = origin[3];
    }

    /** The stream of this name under this seed. */
    public static RandomStream named(int seed, String name) {
        return new RandomStream(new Fingerprint().add(seed).add(name).words());
    }

    /** A stream of its own that depends on how this one began and on the name, not on what was drawn so far. */
    public RandomStream split(String name) {
        Fingerprint print = new Fingerprint();
        for (int word : origin) {
            print.add(word);
        }
        return new RandomStream(print.add(name).words());
    }

    /** Any 32-bit integer, all equally likely. */
    public int nextInt() {
        int scrambled = b * 5;
        scrambled = ((scrambled << 7) | (scrambled >>> 25)) * 9;
        int t = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = (d << 11) | (d >>> 21);
        return scrambled;
    }

    /** An integer in [0, bound), all equally likely. */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound must be at least 1, got " + bound);
        }
        while (true) {
            int bits = nextInt() >>> 1;
            int value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    /** A number in [0, 1), a multiple of 2^−53. */
    public double nextDouble() {
        double high = nextInt() >>> 5;
        double low = nextInt() >>> 6;
        return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
    }

    /** A standard normal number, by the polar method (Marsaglia 1964); the second of each pair is not kept. */
    public double nextGaussian() {
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double s = u * u + v * v;
            if (s < 1 && s > 0) {
                return u * Math.sqrt(-2 * Portable.log(s) / s);
            }
        }
    }
}
