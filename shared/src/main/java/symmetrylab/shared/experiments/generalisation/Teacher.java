package symmetrylab.shared.experiments.generalisation;

import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.LargestDirections;
import symmetrylab.shared.experiments.equivariant.GroupPoints;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Irrep;

/**
 * Says of a point x on which side of β* it lies.
 *
 * @param beta β* in length 1
 */
record Teacher(double[] beta) {
    private static final double PI = 3.141592653589793;

    /** One by chance: of one singular direction in one of the largest blocks, on two elements, or anywhere. */
    static Teacher of(String kind, FourierCoordinates coordinates, RandomStream random) {
        int order = (int) coordinates.space().order();
        double[] beta = new double[order];
        switch (kind) {
            case Generalisation.LOW_RANK -> beta = oneDirection(coordinates, random);
            case Generalisation.FEW_ELEMENTS -> {
                int first = random.nextInt(order);
                beta[first] = 1;
                beta[(first + 1 + random.nextInt(Math.max(1, order - 1))) % order] += random.nextInt(2) == 0 ? 1 : -0.5;
            }
            default -> beta = GroupPoints.normal(order, random);
        }
        return new Teacher(FixedSum.unit(beta));
    }

    /** The largest singular direction of a function by chance that lives in one of the largest blocks. */
    private static double[] oneDirection(FourierCoordinates coordinates, RandomStream random) {
        int largest = 0;
        for (Irrep irrep : coordinates.irreps()) {
            largest = Math.max(largest, irrep.degree());
        }
        int count = 0;
        for (Irrep irrep : coordinates.irreps()) {
            count += irrep.degree() == largest ? 1 : 0;
        }
        int wanted = random.nextInt(count);
        double[] held =
                coordinates.of(GroupPoints.normal((int) coordinates.space().order(), random));
        double[] one = new double[held.length];
        for (int b = 0; b < coordinates.irreps().size(); b++) {
            if (coordinates.irreps().get(b).degree() == largest && wanted-- == 0) {
                int start = coordinates.space().start(b);
                int end = coordinates.space().start(b + 1);
                System.arraycopy(held, start, one, start, end - start);
            }
        }
        return LargestDirections.of(coordinates, coordinates.function(one)).function(1);
    }

    /** The label of a point. */
    double label(double[] x) {
        return FixedSum.dot(beta, x) < 0 ? -1 : 1;
    }

    /** The share of normal points that another function puts on the wrong side: their angle over π, exactly. A half for zero. */
    double error(double[] other) {
        double[] unit = FixedSum.unit(other);
        double[] difference = beta.clone();
        FixedSum.addInto(difference, -1, unit);
        double[] sum = beta.clone();
        FixedSum.addInto(sum, 1, unit);
        double across = FixedSum.norm(sum);
        return across == 0 ? 1 : 2 * Portable.atan(FixedSum.norm(difference) / across) / PI;
    }
}
