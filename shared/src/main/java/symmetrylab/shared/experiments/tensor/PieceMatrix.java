package symmetrylab.shared.experiments.tensor;

import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.Decimal;

/** The matrix S of an orthogonally decomposable network, one row a piece: written {@code 1,0;0,1;1,1}. */
final class PieceMatrix {
    static final int MOST = 6;
    private static final int LONGEST = 600;
    private static final double MOST_SIZE = 1e6;

    private PieceMatrix() {}

    static Parameter.Text parameter(String standard) {
        return new Parameter.Text("pieces", LONGEST, standard, text -> {
            StringBuilder out = new StringBuilder();
            for (double[] row : numbers(text)) {
                for (int j = 0; j < row.length; j++) {
                    out.append(j > 0 ? "," : out.length() > 0 ? ";" : "").append(Decimal.text(row[j]));
                }
            }
            return out.toString();
        });
    }

    /** S for inputs of length d; throws {@link InvalidSettings} where its columns are not d independent ones. */
    static Matrix of(Settings settings, Parameter.Text parameter, int d) {
        Matrix s = Matrix.ofRows(numbers(settings.text(parameter)));
        if (s.columns() != d) {
            throw InvalidSettings.of(
                    parameter.name(),
                    Phrase.of("must have {0} columns, one for each feature of the points, has {1}", d, s.columns()),
                    "");
        }
        int rank = JacobiSvd.nonzero(s).values().length;
        if (rank < d) {
            throw InvalidSettings.of(
                    parameter.name(),
                    Phrase.of("must have independent columns: there are {0}, and their rank is {1}", d, rank),
                    "");
        }
        return s;
    }

    private static double[][] numbers(String text) {
        String[] lines = text.trim().split("[;\n]+");
        if (lines.length > MOST) {
            throw new Refusal(Phrase.of("must be at most {0} rows, got {1}", MOST, lines.length));
        }
        double[][] numbers = new double[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].trim().split("[, \t]+");
            if (cells.length > MOST || i > 0 && cells.length != numbers[0].length) {
                throw new Refusal(Phrase.of(
                        "must have as many numbers in each row, at most {0}; row {1} has {2}",
                        MOST, i + 1, cells.length));
            }
            numbers[i] = new double[cells.length];
            for (int j = 0; j < cells.length; j++) {
                numbers[i][j] = number(cells[j], i, j);
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
                    "must be numbers of size 0 or 1e-6 to 1e6; row {0}, number {1} is \"{2}\"", i + 1, j + 1, cell));
        }
        return value;
    }
}
