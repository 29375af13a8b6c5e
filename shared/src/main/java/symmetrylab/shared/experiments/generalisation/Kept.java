package symmetrylab.shared.experiments.generalisation;

import java.util.Arrays;
import symmetrylab.shared.equivariant.LargestDirections;

/**
 * A function of length 1 kept in parts, more and more of it: the first k parts need so many numbers and leave so much out.
 *
 * @param numbers for each k from 0
 * @param leftOut the square of the length of what is missing, for each k from 0
 */
record Kept(int[] numbers, double[] leftOut) {
    /** By its singular directions. */
    static Kept directions(LargestDirections directions) {
        int[] numbers = new int[directions.count() + 1];
        double[] leftOut = new double[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = directions.numbers(k);
            leftOut[k] = directions.leftOut(k);
        }
        return new Kept(numbers, leftOut);
    }

    /** By its largest coordinates in some orthonormal basis, one number each. */
    static Kept largest(double[] coordinates) {
        double[] squares = new double[coordinates.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = coordinates[i] * coordinates[i];
        }
        Arrays.sort(squares);
        int[] numbers = new int[squares.length + 1];
        double[] leftOut = new double[numbers.length];
        for (int k = squares.length; k >= 0; k--) {
            numbers[k] = k;
            leftOut[k] = k == squares.length ? 0 : leftOut[k + 1] + squares[squares.length - 1 - k];
        }
        return new Kept(numbers, leftOut);
    }

    /** The number of parts. */
    int count() {
        return numbers.length - 1;
    }

    /** How many numbers the first k need, or all where there are fewer. */
    int needed(int k) {
        return numbers[Math.min(k, count())];
    }

    /** The length of what the first k leave out, or all where there are fewer. */
    double error(int k) {
        return Math.sqrt(leftOut[Math.min(k, count())]);
    }

    /** How many numbers bring the error down to this. */
    int enough(double error) {
        for (int k = 0; k < numbers.length; k++) {
            if (error(k) <= error) {
                return numbers[k];
            }
        }
        return numbers[count()];
    }
}
