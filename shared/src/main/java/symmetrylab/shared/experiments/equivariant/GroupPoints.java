package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiments.groups.GroupText;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.representation.Dual;

/**
 * Functions on a group as points, their classes −1 and +1 in turn.
 *
 * @param rows values on the elements
 */
public record GroupPoints(double[][] rows, double[] labels) {
    /** What the parameter is called that says which functions there are. */
    static final String FUNCTIONS = "functions";

    private GroupPoints(double[][] rows) {
        this(rows, new double[rows.length]);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2 == 0 ? -1 : 1;
        }
    }

    /** The transform of a group of at most this order; throws {@link InvalidSettings}. */
    public static GroupFourierTransform transform(FiniteGroup group, int most) {
        if (group.order() > most) {
            throw refused(group, "is too large here: at most order " + most);
        }
        try {
            return GroupFourierTransform.of(group);
        } catch (GroupRefused e) {
            throw refused(group, e.getMessage());
        }
    }

    private static InvalidSettings refused(FiniteGroup group, String why) {
        return InvalidSettings.of(
                GroupText.NAME, Phrase.of("cannot be trained on: {0} {1}", group.description(), why), "");
    }

    /** Independent normal values. */
    public static GroupPoints gaussian(int order, int count, int seed) {
        return gaussian(order, count, RandomStream.named(seed, "points"));
    }

    /** The same from a stream of their own. */
    public static GroupPoints gaussian(int order, int count, RandomStream random) {
        double[][] values = new double[count][];
        for (int i = 0; i < count; i++) {
            values[i] = normal(order, random);
        }
        return new GroupPoints(values);
    }

    /** The same points, those of class ±1 moved by ± this much in every value. */
    GroupPoints shifted(double by) {
        double[][] moved = new double[rows.length][];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = rows[i].clone();
            for (int a = 0; a < moved[i].length; a++) {
                moved[i][a] += labels[i] * by;
            }
        }
        return new GroupPoints(moved, labels);
    }

    /** The same points, so much larger. */
    GroupPoints times(double factor) {
        double[][] scaled = new double[rows.length][rows[0].length];
        for (int i = 0; i < scaled.length; i++) {
            FixedSum.addInto(scaled[i], factor, rows[i]);
        }
        return new GroupPoints(scaled, labels);
    }

    /** So many independent normal values. */
    public static double[] normal(int order, RandomStream random) {
        double[] values = new double[order];
        for (int a = 0; a < order; a++) {
            values[a] = random.nextGaussian();
        }
        return values;
    }

    /** The last two one-dimensional characters that are real, the trivial one aside. */
    static GroupPoints characters(Dual dual) {
        List<double[]> found = new ArrayList<>();
        int order = dual.group().order();
        for (int number = 1; number < dual.size(); number++) {
            if (dual.degree(number) == 1 && dual.conjugate(number) == number) {
                double[] values = new double[order];
                for (int a = 0; a < order; a++) {
                    values[a] = dual.character(number, a)[0];
                }
                found.add(values);
            }
        }
        if (found.size() < 2) {
            throw InvalidSettings.of(
                    FUNCTIONS,
                    Phrase.of(
                            "needs two real characters of dimension one beside the trivial one, {0} has {1}",
                            dual.group().description(), found.size()),
                    "characters");
        }
        return new GroupPoints(new double[][] {found.get(found.size() - 2), found.get(found.size() - 1)});
    }
}
