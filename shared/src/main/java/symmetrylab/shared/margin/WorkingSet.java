package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.FixedSum;

/**
 * min ‖Bz‖_1 over many points by way of few: the problem of a part of the points is solved, the points that its solution
 * leaves below margin 1 join, and so on until there is none. What is optimal for a part and feasible for all is optimal
 * for all, with a dual of 0 elsewhere; only few points carry a margin, so the part stays small.
 */
final class WorkingSet {
    /** Fewer points are solved at once. */
    static final int LEAST = 96;

    private static final double SLACK = 1e-11;

    private final Dataset data;
    private final Basis basis;
    private final boolean[] chosen;
    private int count;

    private WorkingSet(Dataset data, Basis basis) {
        this.data = data;
        this.basis = basis;
        this.chosen = new boolean[data.size()];
    }

    static MaxMarginSolution solve(Dataset data, Basis basis) {
        return new WorkingSet(data, basis).solve();
    }

    private MaxMarginSolution solve() {
        int together = Math.max(16, Math.min(LEAST, 2 * data.dimension()));
        double[] margins = data.margins(MaxMargin.l2(data).z());
        while (true) {
            choose(margins, together);
            int[] part = indices();
            MaxMarginSolution found = SpectralMaxMargin.solve(part(part), basis);
            margins = data.margins(found.z());
            double least = Double.POSITIVE_INFINITY;
            for (double margin : margins) {
                least = Math.min(least, margin);
            }
            if (least >= 1 - SLACK || count == data.size()) {
                return whole(found, part, least);
            }
        }
    }

    /** Takes in the points of least margin that are not there yet. */
    private void choose(double[] margins, int most) {
        for (int added = 0; added < most && count < chosen.length; added++) {
            int lowest = -1;
            for (int i = 0; i < margins.length; i++) {
                boolean lower = !chosen[i] && (lowest < 0 || margins[i] < margins[lowest]);
                lowest = lower ? i : lowest;
            }
            boolean needed = added == 0 || margins[lowest] < 1 || count < most;
            if (!needed) {
                return;
            }
            chosen[lowest] = true;
            count++;
        }
    }

    private int[] indices() {
        int[] indices = new int[count];
        int at = 0;
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                indices[at++] = i;
            }
        }
        return indices;
    }

    private Dataset part(int[] indices) {
        double[][] rows = data.points().toRows();
        double[] labels = data.labels();
        double[][] ownRows = new double[indices.length][];
        double[] ownLabels = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            ownRows[i] = rows[indices[i]];
            ownLabels[i] = labels[indices[i]];
        }
        return Dataset.of(ownRows, ownLabels);
    }

    /** The solution of all points, certified anew over all of them. */
    private MaxMarginSolution whole(MaxMarginSolution found, int[] part, double least) {
        double[] z = found.z();
        for (int j = 0; j < z.length; j++) {
            z[j] /= least;
        }
        double[] dual = new double[data.size()];
        for (int i = 0; i < part.length; i++) {
            dual[part[i]] = found.dual()[i];
        }
        double norm = basis.norm(z, 1);
        double gap = Math.abs(norm - FixedSum.of(dual)) / norm;
        double violation = Math.max(0, 1 - data.leastMargin(z));
        return new MaxMarginSolution(
                z, dual, norm, new KktCertificate(violation, found.certificate().dualViolation(), gap, Tolerance.KKT));
    }
}
