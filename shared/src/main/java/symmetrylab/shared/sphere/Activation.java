package symmetrylab.shared.sphere;

/** What is done to each value between layers. */
public enum Activation {
    /** max(v, 0), whose results have no band limit. */
    RELU,
    /** v², which doubles the band and no more. */
    SQUARE;

    /** The value. */
    public double of(double v) {
        return this == RELU ? Math.max(v, 0) : v * v;
    }

    /** Its derivative; 0 at the corner. */
    public double slope(double v) {
        return this == RELU ? (v > 0 ? 1 : 0) : 2 * v;
    }
}
