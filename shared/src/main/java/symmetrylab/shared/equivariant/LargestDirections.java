package symmetrylab.shared.equivariant;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.representation.IrrepType;

/**
 * The singular directions of all Fourier blocks of a real function, those with the largest share of ‖f‖² first. Cutting them off
 * behind any of them leaves the nearest function whose blocks have these ranks (Eckart and Young in every block, Plancherel
 * across them).
 */
public final class LargestDirections {
    private final FourierCoordinates coordinates;
    private final List<SingularBlock> parts;
    /** How many singular values of a block of the space belong together: m = 1, 2, 4 by its type. */
    private final int[] together;

    private final List<Direction> directions = new ArrayList<>();

    /** One direction: its block, and its share of ‖f‖². */
    private record Direction(int block, double share) {}

    private LargestDirections(FourierCoordinates coordinates, double[] held) {
        this.coordinates = coordinates;
        BlockSpace space = coordinates.space();
        parts = space.decomposed(held);
        together = new int[parts.size()];
        for (int b = 0; b < together.length; b++) {
            IrrepType type = coordinates.irreps().get(b).type();
            together[b] = type.commutant();
            double[] values = parts.get(b).values();
            for (int from = 0; from < values.length; from += together[b]) {
                double squares = 0;
                for (int j = from; j < Math.min(values.length, from + together[b]); j++) {
                    squares += values[j] * values[j];
                }
                directions.add(new Direction(b, space.scale(b) * space.scale(b) * squares));
            }
        }
        directions.sort((a, b) -> Double.compare(b.share(), a.share()));
    }

    /** Of the function with these values on the elements. */
    public static LargestDirections of(FourierCoordinates coordinates, double[] function) {
        return new LargestDirections(coordinates, coordinates.of(function));
    }

    /** How many there are. */
    public int count() {
        return directions.size();
    }

    /** How many of the first k belong to a block. */
    private int rank(int block, int k) {
        int rank = 0;
        for (int i = 0; i < k; i++) {
            rank += directions.get(i).block() == block ? 1 : 0;
        }
        return rank;
    }

    /** The function of the first k. */
    public double[] function(int k) {
        BlockSpace space = coordinates.space();
        double[] held = new double[space.size()];
        for (int b = 0; b < parts.size(); b++) {
            space.put(parts.get(b).first(together[b] * rank(b, k)).power(1), b, held);
        }
        return coordinates.function(held);
    }

    /** The square of the length of what the first k leave out. */
    public double leftOut(int k) {
        double sum = 0;
        for (int i = k; i < count(); i++) {
            sum += directions.get(i).share();
        }
        return sum;
    }

    /** The same sum without the dimensions of the representations, which is no length. */
    public double leftOutUnweighted(int k) {
        double sum = 0;
        for (int i = k; i < count(); i++) {
            Direction direction = directions.get(i);
            sum += direction.share()
                    / coordinates.irreps().get(direction.block()).degree();
        }
        return sum;
    }

    /**
     * How many real numbers the first k need: a matrix of rank r among those of n rows over the reals, the complex numbers or the
     * quaternions has r(2n − r) free entries, of 1, 2 or 4 numbers. All directions of all blocks need |G|.
     */
    public int numbers(int k) {
        int sum = 0;
        for (int b = 0; b < parts.size(); b++) {
            int rows = parts.get(b).degree() / together[b];
            int rank = rank(b, k);
            sum += together[b] * rank * (2 * rows - rank);
        }
        return sum;
    }
}
