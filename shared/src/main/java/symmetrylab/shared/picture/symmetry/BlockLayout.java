package symmetrylab.shared.picture.symmetry;

import java.util.Arrays;

/** Where the blocks of one transform stand: in rows, all cells of the same size, the largest that fits; names go first. */
final class BlockLayout {
    private static final double LARGEST = 44;
    private static final double SMALLEST = 2;
    /** Smaller cells are no pleasure, and names above them run into each other. */
    private static final double COMFORTABLE = 4;

    private static final double LEAST_NAMED = 6;
    private static final double NAME = 15;

    private final int[] degrees;
    private final double width;
    private final double[] xs;
    private final double[] ys;
    private double cell;
    private double height;
    private double name = NAME;

    /**
     * @param width the room across
     * @param most the room down, which is exceeded only by cells of the smallest size
     */
    BlockLayout(int[] degrees, double width, double most) {
        this.degrees = degrees;
        this.width = width;
        this.xs = new double[degrees.length];
        this.ys = new double[degrees.length];
        shrink(most, LEAST_NAMED);
        if (height > most || widest() > width) {
            name = 0;
            shrink(most, SMALLEST);
        }
    }

    /** How high the blocks are at least with cells that can be told apart. */
    static double comfortable(int[] degrees, double width) {
        BlockLayout layout = new BlockLayout(degrees, width, 0);
        layout.name = 0;
        layout.shrink(0, COMFORTABLE);
        return layout.height;
    }

    private void shrink(double most, double smallest) {
        cell = LARGEST;
        place();
        while ((height > most || widest() > width) && cell > smallest) {
            cell = Math.max(smallest, cell * 0.92);
            place();
        }
    }

    private double widest() {
        return cell * Arrays.stream(degrees).max().orElse(0);
    }

    private double gap() {
        return Math.max(3, 0.35 * cell);
    }

    private void place() {
        double x = 0;
        double y = name;
        double row = 0;
        for (int i = 0; i < degrees.length; i++) {
            double side = degrees[i] * cell;
            if (x > 0 && x + side > width) {
                x = 0;
                y += row + gap() + name;
                row = 0;
            }
            xs[i] = x;
            ys[i] = y;
            x += side + gap();
            row = Math.max(row, side);
        }
        height = y + row;
    }

    /** Whether there is room for names. */
    boolean named() {
        return name > 0;
    }

    double cell() {
        return cell;
    }

    double height() {
        return height;
    }

    double x(int block) {
        return xs[block];
    }

    double y(int block) {
        return ys[block];
    }

    double side(int block) {
        return degrees[block] * cell;
    }

    /** Room for a name above a block, before the next one. */
    double nameRoom(int block) {
        boolean last = block + 1 == degrees.length || ys[block + 1] != ys[block];
        return last ? Math.max(side(block), Math.min(60, width + 8 - xs[block])) : xs[block + 1] - xs[block];
    }
}
