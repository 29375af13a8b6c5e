package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.potential.Interpolation;

/**
 * The points of a regression, each an equation ⟨x, z⟩ = y: written {@code 1,2,1;0,1,-1}, the value last.
 *
 * @param rows x_i
 * @param targets y_i
 * @param rank of the rows
 */
public record Equations(double[][] rows, double[] targets, int rank) {
    private static final int LONGEST = 4000;
    private static final int MOST_ROWS = 40;
    private static final int MOST_COLUMNS = 41;
    /** Larger and smaller numbers would leave the range of doubles on the way. */
    private static final double MOST_SIZE = 1e30;

    /** A setting in this notation. */
    public static Parameter.Text parameter(String name, String standard) {
        return new Parameter.Text(name, LONGEST, standard, text -> text(numbers(text)));
    }

    /** The points of checked settings; throws {@link InvalidSettings} where no z fits them all. */
    public static Equations of(Settings settings, Parameter.Text parameter) {
        try {
            return of(settings.text(parameter));
        } catch (Refusal e) {
            throw InvalidSettings.of(parameter.name(), e.phrase(), "");
        }
    }

    /** Throws {@link Refusal} where the text is no table, or no z fits all of its points. */
    public static Equations of(String text) {
        double[][] table = numbers(text);
        double[][] rows = new double[table.length][];
        double[] targets = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            int d = table[i].length - 1;
            rows[i] = new double[d];
            System.arraycopy(table[i], 0, rows[i], 0, d);
            targets[i] = table[i][d];
        }
        Equations equations = new Equations(
                rows, targets, JacobiSvd.nonzero(Matrix.ofRows(rows)).values().length);
        double misfit = new Interpolation(rows, targets).misfit(JacobiSvd.leastSquares(rows, targets));
        if (!(misfit <= Tolerance.SUPPORT)) {
            throw new Refusal(Phrase.of(
                    "must be solvable: the best z misses a value by {0} of the largest", Decimal.text(misfit)));
        }
        return equations;
    }

    private static double[][] numbers(String text) {
        String[] lines = text.trim().split("[;\n]+");
        if (lines.length > MOST_ROWS) {
            throw new Refusal(Phrase.of("must be at most {0} points, got {1}", MOST_ROWS, lines.length));
        }
        double[][] numbers = new double[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].trim().split("[, \t]+");
            if (cells.length < 2 || cells.length > MOST_COLUMNS || i > 0 && cells.length != numbers[0].length) {
                throw new Refusal(Phrase.of(
                        "must have as many numbers in each point, 2 to {0}, the value last; point {1} has {2}",
                        MOST_COLUMNS, i + 1, cells.length));
            }
            numbers[i] = new double[cells.length];
            for (int j = 0; j < cells.length; j++) {
                numbers[i][j] = number(cells[j], i, j);
            }
            if (FixedSum.norm(numbers[i]) == Math.abs(numbers[i][cells.length - 1])) {
                throw new Refusal(Phrase.of("must have an x that is not 0 in each point; point {0} has none", i + 1));
            }
        }
        return numbers;
    }

    private static double number(String cell, int i, int j) {
        double value = Double.NaN;
        try {
            value = Decimal.parse(cell);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        double size = Math.abs(value);
        if (!(size == 0 || size >= 1 / MOST_SIZE && size <= MOST_SIZE)) {
            throw new Refusal(Phrase.of(
                    "must be numbers of size 0 or 1e-30 to 1e30; point {0}, number {1} is \"{2}\"",
                    i + 1, j + 1, cell));
        }
        return value;
    }

    /** The text of a table, as {@link #of(String)} reads it. */
    public static String text(double[][] numbers) {
        StringBuilder out = new StringBuilder();
        for (double[] row : numbers) {
            for (int j = 0; j < row.length; j++) {
                out.append(j > 0 ? "," : out.length() > 0 ? ";" : "").append(Decimal.text(row[j]));
            }
        }
        return out.toString();
    }

    /** Points enough to determine the others: what repeats them is left out. */
    public Interpolation independent() {
        List<double[]> kept = new ArrayList<>();
        List<double[]> basis = new ArrayList<>();
        double[] values = new double[targets.length];
        for (int i = 0; i < rows.length; i++) {
            double[] rest = rows[i].clone();
            for (int pass = 0; pass < 2; pass++) {
                for (double[] unit : basis) {
                    FixedSum.addInto(rest, -FixedSum.dot(rest, unit), unit);
                }
            }
            double norm = FixedSum.norm(rest);
            if (norm > Tolerance.SUPPORT * FixedSum.norm(rows[i])) {
                values[kept.size()] = targets[i];
                kept.add(rows[i]);
                for (int j = 0; j < rest.length; j++) {
                    rest[j] /= norm;
                }
                basis.add(rest);
            }
        }
        return new Interpolation(kept.toArray(new double[0][]), Arrays.copyOf(values, kept.size()));
    }

    /** d. */
    public int features() {
        return rows[0].length;
    }

    /** How many directions the points leave open. */
    public int freedom() {
        return features() - rank;
    }
}
