package symmetrylab.shared.network;

/**
 * A square block of a layer, row after row in the flat array of its parameters.
 *
 * @param degree D ≥ 1; it takes D² numbers
 * @param scale what the product of two such blocks is multiplied with, &gt; 0
 */
public record MatrixBlock(int degree, double scale) {
    /** Checks degree and scale. */
    public MatrixBlock {
        if (degree < 1 || !(scale > 0)) {
            throw new IllegalArgumentException(
                    "a block must have a degree of at least 1 and a positive scale, got " + degree + " and " + scale);
        }
    }

    /** How many numbers it takes. */
    public int size() {
        return degree * degree;
    }
}
