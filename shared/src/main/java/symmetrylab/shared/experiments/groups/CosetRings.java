package symmetrylab.shared.experiments.groups;

import java.util.List;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.Portable;

/**
 * Places for the elements of a group: the cosets of the cyclic group of its first generator are rings, so that this
 * generator turns. Up to three rings stand within each other; more stand around a circle. Rings are turned against each
 * other where arrows would pass through elements that they do not join.
 */
final class CosetRings {
    private static final int MOST_NESTED = 3;
    /** Parts of a step by which rings are turned, the plainest first. */
    private static final double[] TWISTS = {0, 0.5, 0.25};
    /** As far as that from an arrow, an element does not seem to lie on it. */
    private static final double CLEAR = 0.05;
    /** Part of the room between two rings that they fill. */
    private static final double FILLED = 0.7;

    private final FiniteGroup group;
    private final int[] generators;
    private final double[] xs;
    private final double[] ys;
    private double twist;

    CosetRings(FiniteGroup group) {
        this.group = group;
        int n = group.order();
        xs = new double[n];
        ys = new double[n];
        generators = group.generators();
        if (generators.length == 0) {
            return;
        }
        int turning = generators[0];
        for (int generator : generators) {
            turning = group.elementOrder(generator) > group.elementOrder(turning) ? generator : turning;
        }
        List<int[]> cosets = group.subgroup(turning).leftCosets();
        double best = 0;
        double most = -1;
        for (int i = 0; i < TWISTS.length && most < CLEAR; i++) {
            twist = TWISTS[i];
            rings(cosets, turning);
            double clearance = clearance();
            best = clearance > most ? twist : best;
            most = Math.max(most, clearance);
        }
        twist = best;
        rings(cosets, turning);
    }

    double[] xs() {
        return xs.clone();
    }

    double[] ys() {
        return ys.clone();
    }

    private void rings(List<int[]> cosets, int turning) {
        int[] angle = new int[xs.length];
        boolean[] placed = new boolean[xs.length];
        for (int k = 0; k < cosets.size(); k++) {
            ring(cosets.get(k), k, cosets.size(), turning, angle, placed);
        }
    }

    /** Places x, xt, xt², …; beside an earlier ring so that a generator leads straight across where it can. */
    private void ring(int[] coset, int number, int count, int turning, int[] angle, boolean[] placed) {
        int start = coset[0];
        int first = 0;
        int sign = 1;
        for (int generator : generators) {
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
        if (count > MOST_NESTED) {
            double around = 2 * Math.PI * number / count;
            double own = around + 2 * Math.PI * (turn + twist) / length;
            double room = FILLED * Portable.sin(Math.PI / count);
            double small = Math.min(0.3, room / (1 + room));
            xs[element] = (1 - small) * Portable.sin(around) + small * Portable.sin(own);
            ys[element] = (1 - small) * Portable.cos(around) + small * Portable.cos(own);
        } else if (length == 2) { // two rungs of a ladder, or a hexagon
            double half = count < 3 ? 0.8 : number == 1 ? 1 : 0.5;
            xs[element] = half * (2 * turn - 1);
            ys[element] = count == 1 ? 0 : 0.8 - 1.6 * number / (count - 1);
        } else {
            double own = 2 * Math.PI * (turn + twist * number) / length;
            double radius = count == 1 ? 1 : 1 - 0.56 * number / (count - 1);
            xs[element] = radius * Portable.sin(own);
            ys[element] = radius * Portable.cos(own);
        }
    }

    /** How near an arrow comes to an element that it does not join. */
    private double clearance() {
        double least = CLEAR;
        for (int a = 0; a < xs.length; a++) {
            for (int generator : generators) {
                int b = group.product(a, generator);
                for (int c = 0; c < xs.length; c++) {
                    least = c == a || c == b ? least : Math.min(least, distance(a, b, c));
                }
            }
        }
        return least;
    }

    /** Of c from the stretch between a and b. */
    private double distance(int a, int b, int c) {
        double dx = xs[b] - xs[a];
        double dy = ys[b] - ys[a];
        double cx = xs[c] - xs[a];
        double cy = ys[c] - ys[a];
        double part = Math.max(0, Math.min(1, (cx * dx + cy * dy) / (dx * dx + dy * dy)));
        double x = cx - part * dx;
        double y = cy - part * dy;
        return Math.sqrt(x * x + y * y);
    }
}
