package symmetrylab.shared.experiments.digits;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.image.DrawnDigit;
import symmetrylab.shared.image.PixelGrid;
import symmetrylab.shared.number.RandomStream;

/**
 * Images to train and to test on, standardised as (x − 0.1307)/0.3081 from shades in [0, 1].
 *
 * @param train as many of each class as were asked for, the classes in turn
 * @param test those that are left, at most {@link #MOST_TESTED} of each class
 */
record DigitData(PixelGrid grid, List<Labelled> train, List<Labelled> test) {
    private static final int MOST_TESTED = 100;
    private static final double MEAN = 0.1307;
    private static final double DEVIATION = 0.3081;

    /** An image, standardised, and its label ±1. */
    record Labelled(double[] image, int label) {}

    static DigitData of(Settings settings, Inputs inputs) {
        PixelGrid grid = DigitNetworks.grid(settings);
        int each = settings.integer(DigitNetworks.EACH);
        int most = most(settings);
        boolean drawn = settings.text(DigitNetworks.IMAGES).isEmpty();
        List<List<double[]>> classes = drawn
                ? drawn(grid, most, settings.integer(DigitNetworks.SEED))
                : given(grid, inputs.points(settings, DigitNetworks.IMAGES));
        List<Labelled> train = new ArrayList<>();
        List<Labelled> test = new ArrayList<>();
        for (int k = 0; k < most; k++) {
            for (int c = 0; c < 2; c++) {
                if (k < classes.get(c).size()) {
                    (k < each ? train : test)
                            .add(new Labelled(standardised(classes.get(c).get(k)), 1 - 2 * c));
                }
            }
        }
        return new DigitData(grid, train, test);
    }

    /** How many images of each class are looked at. */
    static int most(Settings settings) {
        return settings.integer(DigitNetworks.EACH) + MOST_TESTED;
    }

    private static double[] standardised(double[] shades) {
        double[] image = new double[shades.length];
        for (int a = 0; a < image.length; a++) {
            image[a] = (shades[a] - MEAN) / DEVIATION;
        }
        return image;
    }

    private static List<List<double[]>> drawn(PixelGrid grid, int count, int seed) {
        RandomStream random = RandomStream.named(seed, "digits");
        List<List<double[]>> classes = List.of(new ArrayList<>(), new ArrayList<>());
        for (int k = 0; k < count; k++) {
            for (int c = 0; c < 2; c++) {
                double[] pixels = DrawnDigit.of(1 - 2 * c, random).pixels();
                classes.get(c).add(grid.pooled(pixels, DrawnDigit.SIDE));
            }
        }
        return classes;
    }

    private static List<List<double[]>> given(PixelGrid grid, DataTable table) {
        int side = (int) Math.round(Math.sqrt(table.columns()));
        if (side * side != table.columns() || side % grid.side() != 0) {
            throw InvalidSettings.of(
                    DigitNetworks.IMAGES.name(),
                    Phrase.of(
                            "must be square images of {0} × {0} pixels or a multiple of that a side, got {1} numbers",
                            grid.side(), table.columns()),
                    Integer.toString(table.columns()));
        }
        List<List<double[]>> classes = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < table.rows(); i++) {
            classes.get(table.labels()[i] == 1 ? 0 : 1).add(grid.pooled(table.features()[i], side));
        }
        if (classes.get(0).isEmpty() || classes.get(1).isEmpty()) {
            throw InvalidSettings.of(
                    DigitNetworks.IMAGES.name(),
                    Phrase.of(
                            "must have images of both classes, got {0} with the label 1 and {1} with -1",
                            classes.get(0).size(), classes.get(1).size()),
                    "");
        }
        return classes;
    }

    /** y_i times the lift of each image to train on. */
    double[][] signedLifts() {
        double[][] rows = new double[train.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = grid.lift(train.get(i).image());
            for (int g = 0; g < rows[i].length; g++) {
                rows[i][g] *= train.get(i).label();
            }
        }
        return rows;
    }

    /**
     * How far the lifts of images shifted by one row and two columns are from right translations of their lifts, in parts of
     * their length.
     */
    double missedByShifts(FiniteGroup group) {
        int back = group.inverse(grid.side() + 2);
        double different = 0;
        double all = 0;
        for (Labelled one : train) {
            double[] lift = grid.lift(one.image());
            double[] shifted = grid.lift(grid.shifted(one.image(), 1, 2));
            for (int u = 0; u < lift.length; u++) {
                double off = shifted[u] - lift[group.product(u, back)];
                different += off * off;
                all += lift[u] * lift[u];
            }
        }
        return Math.sqrt(different / all);
    }

    /** The share of test images on the wrong side of β; NaN where there are none. */
    double errors(double[] beta) {
        double[] template = grid.collapse(beta);
        double wrong = 0;
        for (Labelled one : test) {
            double output = 0;
            for (int a = 0; a < template.length; a++) {
                output += template[a] * one.image()[a];
            }
            wrong += one.label() * output > 0 ? 0 : 1;
        }
        return test.isEmpty() ? Double.NaN : wrong / test.size();
    }
}
