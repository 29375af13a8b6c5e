package symmetrylab.shared.experiments.groups;

import java.util.List;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.Portable;

/**
 * Places for the elements of a group: the cosets of the cyclic group of its first generator are rings, so that this
 * generator turns. Up to three rings stand within each other; more stand around a circle.
 */
final class CosetRings {
    private static final int MOST_NESTED = 3;

    private final FiniteGroup group;
    private final double[] xs;
    private final double[] ys;

    CosetRings(FiniteGroup group) {
        this.group = group;
        int n = group.order();
        xs = new double[n];
        ys = new double[n];
        int[] generators = group.generators();
        if (generators.length == 0) {
            return;
        }
        int turning = generators[0];
        for (int generator : generators) {
            turning = group.elementOrder(generator) > group.elementOrder(turning) ? generator : turning;
        }
        List<int[]> cosets = group.subgroup(turning).leftCosets();
        int[] angle = new int[n];
        boolean[] placed = new boolean[n];
        for (int k = 0; k < cosets.size(); k++) {
            ring(cosets.get(k), k, cosets.size(), turning, angle, placed);
        }
    }

    double[] xs() {
        return xs.clone();
    }

    double[] ys() {
        return ys.clone();
    }

    /** Places x, xt, xt², …; beside an earlier ring so that a generator leads straight across where it can. */
    private void ring(int[] coset, int number, int count, int turning, int[] angle, boolean[] placed) {
        int start = coset[0];
        int first = 0;
        int sign = 1;
        for (int generator : group.generators()) {
            int neighbour = group.product(start, group.inverse(generator));
            if (number > 0 && placed[neighbour] && count <= MOST_NESTED) {
                first = angle[neighbour];
                int next = group.product(group.product(start, turning), group.inverse(generator));
                sign = placed[next] && angle[next] == Math.floorMod(first - 1, coset.length) ? -1 : 1;
            }
        }
        int element = start;
        for (int k = 0; k < coset.length; k++) {
            angle[element] = Math.floorMod(first + sign * k, coset.length);
            placed[element] = true;
            place(element, angle[element], coset.length, number, count);
            element = group.product(element, turning);
        }
    }

    private void place(int element, int turn, int length, int number, int count) {
        double own = 2 * Math.PI * turn / length;
        if (count <= MOST_NESTED) {
            double radius = count == 1 ? 1 : 1 - 0.56 * number / (count - 1);
            radius = length == 1 ? 0 : radius;
            xs[element] = length == 1 ? 2.0 * number / Math.max(1, count - 1) - 1 : radius * Portable.sin(own);
            ys[element] = length == 1 ? 0 : radius * Portable.cos(own);
            return;
        }
        double around = 2 * Math.PI * number / count;
        double small = Math.min(0.3, 2.2 / count);
        xs[element] = (1 - small) * Portable.sin(around) + small * Portable.sin(around + own);
        ys[element] = (1 - small) * Portable.cos(around) + small * Portable.cos(around + own);
    }
}
