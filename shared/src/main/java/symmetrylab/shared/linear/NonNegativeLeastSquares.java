package symmetrylab.shared.linear;

/**
 * argmin ½aᵀGa − bᵀa over a ≥ 0, for a positive semidefinite Gram matrix G = MᵀM and b = Mᵀc: min ‖Ma − c‖, a ≥ 0.
 *
 * <p>The active set method of Lawson and Hanson (1974). G is n × n; n up to 400 is a matter of a second.
 */
public final class NonNegativeLeastSquares {
    private final double[][] gram;
    private final double[] target;
    private final int[] passive;
    private final boolean[] inside;
    private final double[] solution;
    private int count;

    private NonNegativeLeastSquares(double[][] gram, double[] target) {
        this.gram = gram;
        this.target = target;
        passive = new int[target.length];
        inside = new boolean[target.length];
        solution = new double[target.length];
    }

    /** The minimiser a of length n. */
    public static double[] solve(double[][] gram, double[] target) {
        if (gram.length != target.length) {
            throw new IllegalArgumentException(
                    "a Gram matrix of " + gram.length + " rows needs as many targets, got " + target.length);
        }
        NonNegativeLeastSquares problem = new NonNegativeLeastSquares(gram, target);
        problem.run();
        return problem.solution;
    }

    private void run() {
        int n = target.length;
        boolean[] refused = new boolean[n];
        for (int round = 0; round < 10 * n + 10; round++) {
            int entering = mostWanting(refused);
            if (entering < 0) {
                return;
            }
            passive[count++] = entering;
            inside[entering] = true;
            double[] candidate = solvePassive();
            if (candidate == null || candidate[count - 1] <= 0) {
                count--;
                inside[entering] = false;
                refused[entering] = true;
                continue;
            }
            moveTo(candidate);
            refused = new boolean[n];
        }
    }

    /** The variable at zero whose increase lowers the objective fastest in its own scale; −1 at the optimum. */
    private int mostWanting(boolean[] refused) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < target.length; i++) {
            if (!inside[i] && !refused[i] && gram[i][i] > 0) {
                double sum = target[i];
                double size = Math.abs(sum);
                for (int k = 0; k < count; k++) {
                    double part = gram[i][passive[k]] * solution[passive[k]];
                    sum -= part;
                    size += Math.abs(part);
                }
                double drive = sum / Math.sqrt(gram[i][i]);
                if (sum > Tolerance.ACTIVE * size && drive > most) {
                    most = drive;
                    best = i;
                }
            }
        }
        return best;
    }

    /** Solves the equations of the passive variables with one step of refinement; null where they are dependent. */
    private double[] solvePassive() {
        double[][] part = new double[count][count];
        double[] right = new double[count];
        for (int i = 0; i < count; i++) {
            right[i] = target[passive[i]];
            for (int j = 0; j < count; j++) {
                part[i][j] = gram[passive[i]][passive[j]];
            }
        }
        Cholesky factor = Cholesky.orNull(part, count);
        if (factor == null) {
            return null;
        }
        double[] x = factor.solve(right);
        double[] rest = right;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                rest[i] -= part[i][j] * x[j];
            }
        }
        double[] correction = factor.solve(rest);
        for (int i = 0; i < count; i++) {
            x[i] += correction[i];
        }
        return x;
    }

    /** Walks to the candidate, and drops variables on the way as they reach zero. */
    private void moveTo(double[] first) {
        double[] candidate = first;
        while (candidate != null) {
            double step = 1;
            for (int k = 0; k < count; k++) {
                double now = solution[passive[k]];
                if (candidate[k] <= 0 && now / (now - candidate[k]) < step) {
                    step = now / (now - candidate[k]);
                }
            }
            boolean blocked = false;
            int kept = 0;
            for (int k = 0; k < count; k++) {
                int i = passive[k];
                double next = step < 1 ? solution[i] + step * (candidate[k] - solution[i]) : candidate[k];
                boolean drop = candidate[k] <= 0 && next <= Tolerance.ACTIVE * Math.abs(candidate[k] - solution[i]);
                solution[i] = drop ? 0 : next;
                inside[i] = !drop;
                blocked |= drop;
                if (!drop) {
                    passive[kept++] = i;
                }
            }
            count = kept;
            candidate = blocked ? solvePassive() : null;
        }
    }
}
