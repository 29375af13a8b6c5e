package symmetrylab.shared.image;

/**
 * A square grid of n × n pixels with its eight turns and mirrors about the middle, and the lift of an image I to a group of order
 * 8n²: x(a, h) = I(h⁻¹·a) at index h·n² + n·row + column, for the elements h = r^k s^e of D4 in the order k + 4e.
 *
 * <p>An image that is turned by g is lifted to x(a, hg): a right translation by g in the semidirect product (C_n × C_n):D4 and in
 * the direct one. An image that is shifted (and comes in at the other side) is one in the semidirect product only.
 *
 * @param side n
 */
public record PixelGrid(int side) {
    /** Elements of D4. */
    public static final int POSES = 8;

    private static final int TURNS = 4;

    /** Checks the side. */
    public PixelGrid {
        if (side < 1) {
            throw new IllegalArgumentException("the side must be at least 1 pixel, got " + side);
        }
    }

    /** n². */
    public int pixels() {
        return side * side;
    }

    /** 8n². */
    public int order() {
        return POSES * pixels();
    }

    /** The index of the pixel h·a, for h = r^k s^e as k + 4e: s mirrors the columns, r turns (row, column) to (−column, row). */
    public int moved(int pose, int pixel) {
        // in halves of a pixel from the middle
        int row = 2 * (pixel / side) - (side - 1);
        int column = 2 * (pixel % side) - (side - 1);
        if (pose >= TURNS) {
            column = -column;
        }
        for (int turn = 0; turn < pose % TURNS; turn++) {
            int before = row;
            row = -column;
            column = before;
        }
        return (row + side - 1) / 2 * side + (column + side - 1) / 2;
    }

    /** The pose h⁻¹. */
    private static int inverse(int pose) {
        return pose == 0 || pose >= TURNS ? pose : TURNS - pose;
    }

    /** x of length 8n². */
    public double[] lift(double[] image) {
        double[] lifted = new double[order()];
        for (int pose = 0; pose < POSES; pose++) {
            int back = inverse(pose);
            for (int a = 0; a < pixels(); a++) {
                lifted[pose * pixels() + a] = image[moved(back, a)];
            }
        }
        return lifted;
    }

    /** The image T with ⟨T, I⟩ = ⟨β, x⟩ for every image I and its lift x. */
    public double[] collapse(double[] beta) {
        double[] template = new double[pixels()];
        for (int pose = 0; pose < POSES; pose++) {
            int back = inverse(pose);
            for (int a = 0; a < pixels(); a++) {
                template[moved(back, a)] += beta[pose * pixels() + a];
            }
        }
        return template;
    }

    /** The image turned by a pose: I(h⁻¹·a) at a. */
    public double[] turned(double[] image, int pose) {
        double[] turned = new double[pixels()];
        for (int a = 0; a < pixels(); a++) {
            turned[moved(pose, a)] = image[a];
        }
        return turned;
    }

    /** The image shifted by rows and columns; what leaves at one side comes in at the other. */
    public double[] shifted(double[] image, int rows, int columns) {
        double[] shifted = new double[pixels()];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int to = Math.floorMod(row + rows, side) * side + Math.floorMod(column + columns, side);
                shifted[to] = image[row * side + column];
            }
        }
        return shifted;
    }

    /** An image of a larger grid, each pixel of this one the mean over a square of that one. */
    public double[] pooled(double[] image, int from) {
        int width = from / side;
        if (width * side != from || image.length != from * from) {
            throw new IllegalArgumentException("an image of side " + from + " with " + image.length
                    + " pixels cannot be averaged to side " + side);
        }
        double[] pooled = new double[pixels()];
        for (int row = 0; row < from; row++) {
            for (int column = 0; column < from; column++) {
                pooled[row / width * side + column / width] += image[row * from + column];
            }
        }
        for (int a = 0; a < pooled.length; a++) {
            pooled[a] /= width * width;
        }
        return pooled;
    }
}
