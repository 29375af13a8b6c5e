package symmetrylab.shared.experiments.tensor;

import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.Decimal;

/** An input x of two to six numbers, written {@code 1,-0.5,2}. */
final class InputVector {
    private static final int LONGEST = 200;
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    /** Larger and smaller numbers would leave the range of doubles on the way. */
    private static final double MOST_SIZE = 1e30;

    private InputVector() {}

    static Parameter.Text parameter(String standard) {
        return new Parameter.Text("input", LONGEST, standard, text -> {
            StringBuilder out = new StringBuilder();
            for (double entry : numbers(text)) {
                out.append(out.length() == 0 ? "" : ",").append(Decimal.text(entry));
            }
            return out.toString();
        });
    }

    static double[] of(Settings settings, Parameter.Text parameter) {
        return numbers(settings.text(parameter));
    }

    private static double[] numbers(String text) {
        String[] cells = text.trim().split("[, ;\t]+");
        if (cells.length < FEWEST || cells.length > MOST) {
            throw new Refusal(Phrase.of("must be {0} to {1} numbers, got {2}", FEWEST, MOST, cells.length));
        }
        double[] numbers = new double[cells.length];
        boolean some = false;
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = number(cells[i], i);
            some |= numbers[i] != 0;
        }
        if (!some) {
            throw new Refusal(Phrase.of("must have a number that is not 0"));
        }
        return numbers;
    }

    private static double number(String cell, int i) {
        double value = Double.NaN;
        try {
            value = Decimal.parse(cell);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        double size = Math.abs(value);
        if (!(size == 0 || size >= 1 / MOST_SIZE && size <= MOST_SIZE)) {
            throw new Refusal(
                    Phrase.of("must be numbers of size 0 or 1e-30 to 1e30; number {0} is \"{1}\"", i + 1, cell));
        }
        return value;
    }
}
