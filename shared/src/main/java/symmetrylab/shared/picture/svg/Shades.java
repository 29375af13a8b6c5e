package symmetrylab.shared.picture.svg;

import symmetrylab.shared.number.Portable;

/**
 * Colours that stand for numbers, in so many equal levels. Signed numbers run from blue through a neutral zero to a
 * brown red; in OKLab the lightness falls evenly with |v| and alike on both arms, so that equal steps of the number look
 * like equal steps. Magnitudes take cividis, which readers with any colour vision see alike.
 */
public final class Shades {
    private static final int LEVELS = 20;
    private static final double LIGHTEST = 0.96;
    private static final double DARKEST = 0.36;
    private static final double CHROMA = 0.13;
    /** Hue angles of the two arms, in radians. */
    private static final double NEGATIVE = 4.45;

    private static final double POSITIVE = 0.75;
    private static final int[] CIVIDIS = {
        0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838
    };

    private final boolean signed;
    private final double most;
    private final String[] colours;

    private Shades(boolean signed, double most) {
        this.signed = signed;
        this.most = most;
        this.colours = new String[signed ? 2 * LEVELS + 1 : LEVELS + 1];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = signed ? diverging((double) (i - LEVELS) / LEVELS) : cividis((double) i / LEVELS);
        }
    }

    /** Shades of [−most, most]. */
    public static Shades signed(double most) {
        return new Shades(true, most);
    }

    /** Shades of [0, most]. */
    public static Shades magnitudes(double most) {
        return new Shades(false, most);
    }

    public int count() {
        return colours.length;
    }

    public double least() {
        return signed ? -most : 0;
    }

    public double most() {
        return most;
    }

    /** The level of a value; values beyond the ends take the last. */
    public int level(double value) {
        double part = (value - least()) / (most - least());
        return (int) Math.round(Math.max(0, Math.min(1, part)) * (colours.length - 1));
    }

    /** {@code #rrggbb}. */
    public String colour(int level) {
        return colours[level];
    }

    /** A colour that stands for a kind: {@code turn} of the wheel of hues, from 0 to 1, at this lightness. */
    public static String hue(double turn, double lightness) {
        double angle = 0.5 + 2 * Math.PI * turn;
        return oklab(lightness, 0.1 * Portable.cos(angle), 0.1 * Portable.sin(angle));
    }

    private static String diverging(double v) {
        double strength = Math.abs(v);
        double lightness = LIGHTEST - (LIGHTEST - DARKEST) * strength;
        // the chroma rises at once and falls a little where dark colours cannot hold it
        double chroma = CHROMA * Math.min(1, 1.6 * strength) * (1 - 0.15 * strength * strength);
        double hue = v < 0 ? NEGATIVE : POSITIVE;
        return oklab(lightness, chroma * Portable.cos(hue), chroma * Portable.sin(hue));
    }

    /** Björn Ottosson's OKLab to sRGB. */
    private static String oklab(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return hex(
                gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                gamma(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double gamma(double linear) {
        double c = Math.max(0, Math.min(1, linear));
        return c <= 0.0031308 ? 12.92 * c : 1.055 * Portable.pow(c, 1 / 2.4) - 0.055;
    }

    private static String cividis(double part) {
        double at = part * (CIVIDIS.length - 1);
        int i = Math.min(CIVIDIS.length - 2, (int) Math.floor(at));
        double rest = at - i;
        double[] rgb = new double[3];
        for (int k = 0; k < 3; k++) {
            int shift = 16 - 8 * k;
            int from = CIVIDIS[i] >> shift & 255;
            int to = CIVIDIS[i + 1] >> shift & 255;
            rgb[k] = (from + rest * (to - from)) / 255;
        }
        return hex(rgb[0], rgb[1], rgb[2]);
    }

    private static String hex(double red, double green, double blue) {
        StringBuilder out = new StringBuilder("#");
        for (double part : new double[] {red, green, blue}) {
            int byteValue = (int) Math.round(part * 255);
            out.append(Integer.toHexString(256 + byteValue).substring(1));
        }
        return out.toString();
    }
}
