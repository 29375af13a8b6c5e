package symmetrylab.shared.picture;

/**
 * The size of a picture in pixels; text keeps its size, so a narrow picture has fewer ticks and not smaller ones.
 *
 * @param leastReach how far a plane shows at least, in units of its coordinates
 */
public record Frame(double width, double height, double leastReach) {
    private static final double NARROWEST = 240;

    public Frame {
        if (!(width >= NARROWEST) || !(height > 0)) {
            throw new IllegalArgumentException(
                    "a picture must be at least " + NARROWEST + " pixels wide, got " + width + " × " + height);
        }
    }

    public Frame(double width, double height) {
        this(width, height, 0);
    }

    public boolean narrow() {
        return width < 480;
    }
}
