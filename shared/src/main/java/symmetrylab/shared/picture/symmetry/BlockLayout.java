package symmetrylab.shared.picture.symmetry;

import java.util.Arrays;

/** Where the blocks of one transform stand: in rows, all cells of the same size, the largest that fits. */
final class BlockLayout {
    private static final double LARGEST = 44;
    private static final double SMALLEST = 2;
    private static final double NAME = 15;

    private final int[] degrees;
    private final double[] xs;
    private final double[] ys;
    private double cell;
    private double height;

    /**
     * @param width the room across
     * @param most the room down, which is exceeded only by cells of the smallest size
     */
    BlockLayout(int[] degrees, double width, double most) {
        this.degrees = degrees;
        this.xs = new double[degrees.length];
        this.ys = new double[degrees.length];
        cell = LARGEST;
        place(width);
        while ((height > most || widest() > width) && cell > SMALLEST) {
            cell = Math.max(SMALLEST, cell * 0.92);
            place(width);
        }
    }

    private double widest() {
        return cell * Arrays.stream(degrees).max().orElse(0);
    }

    private double gap() {
        return Math.max(3, 0.35 * cell);
    }

    private void place(double width) {
        double x = 0;
        double y = NAME;
        double row = 0;
        for (int i = 0; i < degrees.length; i++) {
            double side = degrees[i] * cell;
            if (x > 0 && x + side > width) {
                x = 0;
                y += row + gap() + NAME;
                row = 0;
            }
            xs[i] = x;
            ys[i] = y;
            x += side + gap();
            row = Math.max(row, side);
        }
        height = y + row;
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
        return last ? Math.max(side(block), 60) : xs[block + 1] - xs[block];
    }
}
