package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Separability;
import symmetrylab.shared.number.Decimal;

/**
 * The points of a run, with a constant feature where the reader asks for one, and whether a hyperplane through the
 * origin separates them.
 */
public record TrainingData(DataTable table, Dataset dataset, Separability separability) {
    /** The points of {@code settings}; throws {@link InvalidSettings} where they are not separable and must be. */
    public static TrainingData of(Settings settings, Inputs inputs, Parameter.Points points) {
        DataTable table = inputs.points(settings, points);
        double[] labels = new double[table.rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = table.labels()[i];
        }
        Dataset plain = Dataset.of(table.features(), labels);
        Dataset dataset = settings.flag(Common.CONSTANT) ? plain.withConstant() : plain;
        Separability separability = Separability.of(dataset);
        boolean refuse = settings.text(Common.NONSEPARABLE).equals("refuse");
        if (refuse && separability instanceof Separability.Inseparable proof) {
            throw InvalidSettings.of(points.name(), rule(settings, plain, dataset, proof), "");
        }
        return new TrainingData(table, dataset, separability);
    }

    private static Phrase rule(Settings settings, Dataset plain, Dataset dataset, Separability.Inseparable proof) {
        if (Separability.ofUnitPoints(dataset).holds()) {
            return Phrase.of(
                    "can be separated only by less than a billionth of the longest point, whose length is {0}, and such"
                            + " margins are lost in rounding: rescale or remove the longest or the shortest points",
                    Decimal.text(dataset.largestNorm()));
        }
        boolean offer = !settings.flag(Common.CONSTANT)
                && Separability.of(plain.withConstant()).holds();
        Phrase advice = offer
                ? Phrase.of("a constant feature would separate them: set constant=on")
                : Phrase.of(
                        "move or remove some of them, or set nonseparable={0} to watch what happens",
                        otherwise(settings.schema()));
        return Phrase.of(
                "must be separable by a hyperplane through the origin: points {0} contradict each other"
                        + " (a weighted sum of y·x is 0); {1}",
                contradicting(proof), advice);
    }

    /** What an experiment does with such data where it does not refuse them. */
    private static String otherwise(Schema schema) {
        for (Parameter parameter : schema.parameters()) {
            if (parameter instanceof Parameter.Choice choice && choice.name().equals(Common.NONSEPARABLE.name())) {
                return choice.options().get(1);
            }
        }
        return Common.NONSEPARABLE.options().get(1);
    }

    private static String contradicting(Separability.Inseparable proof) {
        StringBuilder numbers = new StringBuilder();
        int[] points = proof.contradicting();
        for (int i = 0; i < points.length && i < 6; i++) {
            numbers.append(i == 0 ? "" : ", ").append(points[i] + 1);
        }
        return numbers.toString();
    }

    public int points() {
        return dataset.size();
    }

    public int features() {
        return dataset.dimension();
    }

    public double[][] rows() {
        return dataset.points().toRows();
    }

    public int[] labels() {
        return table.labels();
    }

    public boolean isSeparable() {
        return separability.holds();
    }

    /** The margin of the best unit vector; 0 where there is none. */
    public double margin() {
        return separability instanceof Separability.Separable found ? found.margin() : 0;
    }

    @Override
    public String toString() {
        return points() + " points with " + features() + " features, margin " + Decimal.text(margin());
    }
}
