package symmetrylab.shared.flow;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.linear.FloatMatrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Parallel;

/**
 * Descent of a fully connected network N → N → N → 1 at full width, f(x) = w_3ᵀW_2W_1x, by the step rules of {@link Descent}.
 *
 * <p>The output is scalar, so every gradient of a matrix is of rank one. The matrices stay as they began, in single precision,
 * and what the steps add is carried as sums of outer products: W_1 = W_1⁰ + Σ_i a_i z_iᵀ over the n data, W_2 = W_2⁰ +
 * Σ_s l_s r_sᵀ over the steps. A step reads W_2⁰ twice, its predictor W_1⁰ once: O(N² + N(n + steps)).
 */
public final class WideDescent {
    private static final int LAYERS = 3;

    private final double[][] rows;
    private final Loss loss;
    private final Pacing pacing;
    private final Start start;
    private final Parallel cores;
    /** K = ZZᵀ of the data rows z_i = y_i x_i. */
    private final double[][] gram;
    /** W_1⁰z_i. */
    private final double[][] images;
    /** a_i. */
    private final double[][] added;

    private final List<double[]> lefts = new ArrayList<>();
    private final List<double[]> rights = new ArrayList<>();
    private final double[] last;
    /** W_2ᵀw_3. */
    private final double[] passed;

    private final double[] margins;
    private final double[] weights;
    private double parameterSquare;
    private double logLoss;

    /**
     * Where a network begins.
     *
     * @param first W_1⁰
     * @param second W_2⁰
     * @param last w_3, of length N
     */
    public record Start(FloatMatrix first, FloatMatrix second, double[] last) {
        /** Checks the sizes. */
        public Start {
            if (second.size() != first.size() || last.length != first.size()) {
                throw new IllegalArgumentException("the layers must have one width, got " + first.size() + ", "
                        + second.size() + " and " + last.length);
            }
            last = last.clone();
        }
    }

    /** A run on rows z_i = y_i x_i of length N. */
    public WideDescent(double[][] signedRows, Loss loss, StepRule rule, Start start, Parallel cores) {
        int width = start.last().length;
        rows = signedRows.clone();
        this.loss = loss;
        this.start = start;
        this.cores = cores;
        pacing = new Pacing(rule);
        gram = new double[rows.length][rows.length];
        images = new double[rows.length][width];
        added = new double[rows.length][width];
        last = start.last().clone();
        passed = new double[width];
        margins = new double[rows.length];
        weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException(
                        "row " + i + " must have " + width + " entries, got " + rows[i].length);
            }
            for (int k = 0; k <= i; k++) {
                gram[i][k] = FixedSum.dot(rows[i], rows[k]);
                gram[k][i] = gram[i][k];
            }
            start.first().timesInto(rows[i], images[i], cores);
        }
        parameterSquare = start.first().sumOfSquares() + start.second().sumOfSquares() + FixedSum.dot(last, last);
        evaluate();
    }

    /** One step along −∇ ln L. */
    public void advance() {
        int n = rows.length;
        double[] c = new double[n];
        double[] image = new double[n];
        double alongParameters = 0;
        for (int i = 0; i < n; i++) {
            c[i] = -weights[i];
            alongParameters += LAYERS * c[i] * margins[i];
        }
        for (int i = 0; i < n; i++) {
            image[i] = FixedSum.dot(gram[i], c);
        }
        double[] hidden = hidden(c, image);
        double[] output = new double[last.length];
        start.second().timesInto(hidden, output, cores);
        addLowRank(lefts, rights, hidden, output);
        double gradientSquare = FixedSum.dot(passed, passed) * FixedSum.dot(c, image)
                + FixedSum.dot(last, last) * FixedSum.dot(hidden, hidden)
                + FixedSum.dot(output, output);
        double length = pacing.step(logLoss, gradientSquare, parameterSquare);
        // ⟨Θ, ∇ ln L⟩ is three times that of one layer: f is homogeneous in each
        parameterSquare += length * (length * gradientSquare - 2 * alongParameters);
        for (int i = 0; i < n; i++) {
            FixedSum.addInto(added[i], -length * c[i], passed);
        }
        double[] left = new double[last.length];
        FixedSum.addInto(left, -length, last);
        lefts.add(left);
        rights.add(hidden);
        FixedSum.addInto(last, -length, output);
        double before = logLoss;
        evaluate();
        pacing.took(length, before, logLoss, length * gradientSquare);
    }

    /** W_1z for z = Σ_i c_i z_i, with the products Kc. */
    private double[] hidden(double[] c, double[] image) {
        double[] hidden = new double[last.length];
        for (int i = 0; i < c.length; i++) {
            FixedSum.addInto(hidden, c[i], images[i]);
            FixedSum.addInto(hidden, image[i], added[i]);
        }
        return hidden;
    }

    /** target += Σ_s l_s⟨r_s, v⟩; the dot products share the cores. */
    private void addLowRank(List<double[]> ls, List<double[]> rs, double[] v, double[] target) {
        double[] factors = new double[rs.size()];
        cores.each(factors.length, s -> factors[s] = FixedSum.dot(rs.get(s), v));
        for (int s = 0; s < factors.length; s++) {
            FixedSum.addInto(target, factors[s], ls.get(s));
        }
    }

    private void evaluate() {
        start.second().transposedTimesInto(last, passed, cores);
        addLowRank(rights, lefts, last, passed);
        double[] straight = new double[rows.length];
        double[] bent = new double[rows.length];
        cores.each(rows.length, i -> {
            straight[i] = FixedSum.dot(images[i], passed);
            bent[i] = FixedSum.dot(added[i], passed);
        });
        for (int i = 0; i < rows.length; i++) {
            margins[i] = straight[i] + FixedSum.dot(gram[i], bent);
        }
        logLoss = loss.logLossInto(margins, weights);
    }

    /** β = W_1ᵀW_2ᵀw_3, a new array. */
    public double[] predictor() {
        double[] beta = new double[last.length];
        start.first().transposedTimesInto(passed, beta, cores);
        addLowRank(List.of(rows), List.of(added), passed, beta);
        return beta;
    }

    /** Where the run stands. */
    public Progress progress() {
        double least = margins[0];
        for (double margin : margins) {
            least = Math.min(least, margin);
        }
        return pacing.progress(logLoss, least);
    }

    /** How many numbers {@link #save} gives after so many steps. */
    public static long savedNumbers(int width, int data, int steps) {
        return Pacing.SCALARS + 1L + (long) width * (1 + data + 2L * steps);
    }

    /** All that has changed since the start: everything that {@link #restore} needs to go on with the same bits. */
    public double[] save() {
        List<double[]> parts = parts();
        parts.addAll(lefts);
        parts.addAll(rights);
        double[] saved = new double[(int) savedNumbers(last.length, rows.length, lefts.size())];
        pacing.save(saved);
        saved[Pacing.SCALARS] = parameterSquare;
        int at = Pacing.SCALARS + 1;
        for (double[] part : parts) {
            System.arraycopy(part, 0, saved, at, part.length);
            at += part.length;
        }
        return saved;
    }

    private List<double[]> parts() {
        List<double[]> parts = new ArrayList<>(List.of(last));
        parts.addAll(List.of(added));
        return parts;
    }

    /** Goes back to what {@link #save} gave, of a run of the same data and start. */
    public void restore(double[] saved) {
        pacing.restore(saved);
        int steps = (int) pacing.progress(0, 0).steps();
        if (saved.length != savedNumbers(last.length, rows.length, steps)) {
            throw new IllegalArgumentException("a run saved after " + steps + " steps must have "
                    + savedNumbers(last.length, rows.length, steps) + " numbers, got " + saved.length);
        }
        parameterSquare = saved[Pacing.SCALARS];
        lefts.clear();
        rights.clear();
        for (int s = 0; s < steps; s++) {
            lefts.add(new double[last.length]);
            rights.add(new double[last.length]);
        }
        List<double[]> parts = parts();
        parts.addAll(lefts);
        parts.addAll(rights);
        int at = Pacing.SCALARS + 1;
        for (double[] part : parts) {
            System.arraycopy(saved, at, part, 0, part.length);
            at += part.length;
        }
        evaluate();
    }
}
