package symmetrylab.shared.number;

/**
 * A running 128-bit fingerprint of numbers and text, the same on every host; it detects change, it does not hide.
 *
 * <p>Murmur3's 128-bit mixing for 32-bit machines (Appleby 2011), four words at a time. It serves as the digest of a
 * run, over the 64-bit patterns of the sampled values, and as content hash of a reader's own data. Every text carries
 * its length, so that "ab","c" and "a","bc" differ.
 */
public final class Fingerprint {
    private static final int M1 = 0x239b961b;
    private static final int M2 = 0xab0e9789;
    private static final int M3 = 0x38b34ae5;
    private static final int M4 = 0xa1e38b93;
    private static final String DIGITS = "0123456789abcdef";

    private int h1 = 0x53796d6d;
    private int h2 = 0x65747279;
    private int h3 = 0x204c6162;
    private int h4 = 0x31;
    private int lane;
    private int length;

    /** Adds one 32-bit word. */
    public Fingerprint add(int word) {
        switch (lane) {
            case 0 -> {
                h1 ^= rotate(word * M1, 15) * M2;
                h1 = (rotate(h1, 19) + h2) * 5 + 0x561ccd1b;
            }
            case 1 -> {
                h2 ^= rotate(word * M2, 16) * M3;
                h2 = (rotate(h2, 17) + h3) * 5 + 0x0bcaa747;
            }
            case 2 -> {
                h3 ^= rotate(word * M3, 17) * M4;
                h3 = (rotate(h3, 15) + h4) * 5 + 0x96cd1c35;
            }
            default -> {
                h4 ^= rotate(word * M4, 18) * M1;
                h4 = (rotate(h4, 13) + h1) * 5 + 0x32ac3b17;
            }
        }
        lane = (lane + 1) & 3;
        length++;
        return this;
    }

    /** Adds the 64-bit pattern of a number; every NaN counts as the same. */
    public Fingerprint add(double value) {
        long bits = Double.doubleToLongBits(value);
        return add((int) (bits >>> 32)).add((int) bits);
    }

    /** Adds all numbers of a row, and how many they are. */
    public Fingerprint add(double[] values) {
        add(values.length);
        for (double value : values) {
            add(value);
        }
        return this;
    }

    /** Adds text by its UTF-16 units, and its length. */
    public Fingerprint add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return this;
    }

    /** Adds bytes, four to a word, and how many they are. */
    public Fingerprint add(byte[] bytes) {
        add(bytes.length);
        for (int i = 0; i < bytes.length; i += 4) {
            int word = 0;
            for (int k = i; k < i + 4 && k < bytes.length; k++) {
                word |= (bytes[k] & 255) << (8 * (k - i));
            }
            add(word);
        }
        return this;
    }

    /** The four words of the fingerprint of all that was added so far; adding may go on. */
    public int[] words() {
        int a = h1 ^ length;
        int b = h2 ^ length;
        int c = h3 ^ length;
        int d = h4 ^ length;
        a += b + c + d;
        b += a;
        c += a;
        d += a;
        a = finish(a);
        b = finish(b);
        c = finish(c);
        d = finish(d);
        a += b + c + d;
        return new int[] {a, b + a, c + a, d + a};
    }

    /** The fingerprint so far as 32 hexadecimal digits. */
    public String hex() {
        StringBuilder text = new StringBuilder(32);
        for (int word : words()) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                text.append(DIGITS.charAt((word >>> shift) & 15));
            }
        }
        return text.toString();
    }

    private static int rotate(int word, int by) {
        return (word << by) | (word >>> (32 - by));
    }

    private static int finish(int word) {
        int h = (word ^ (word >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
