package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.group.PermutationGroup;
import symmetrylab.shared.group.TableGroup;
import symmetrylab.shared.representation.Dual;

/** A group with its Fourier transform, and what figures show of functions and spectra on it. */
final class Workspace {
    /** Groups of more elements are refused at once. */
    private static final int MOST_SPLIT = 400;

    /** A product by rule and four convolutions of complex functions. */
    static final double CONVOLVED = 200;
    /** A place of a transform by its definition. */
    static final double TRANSFORMED = 12;

    private static final double PER_CUBE = 40;

    private final GroupText names;
    private final GroupFourierTransform transform;
    private List<String> elements;
    private int[][] products;

    private Workspace(GroupText names, GroupFourierTransform transform) {
        this.names = names;
        this.transform = transform;
    }

    /** Throws {@link symmetrylab.shared.experiment.InvalidSettings} for a group whose representations cannot be had. */
    static Workspace of(Settings settings, Parameter.Text parameter) {
        GroupText names = GroupText.of(settings, parameter);
        try {
            return new Workspace(names, GroupFourierTransform.of(names.group()));
        } catch (GroupRefused e) {
            throw GroupText.refused(parameter, e);
        }
    }

    /** This one where the settings name the same group, else the one that they name. */
    Workspace or(Settings settings, Parameter.Text parameter) {
        return group().notation().equals(settings.text(parameter)) ? this : of(settings, parameter);
    }

    /**
     * The cost for the group of settings; throws {@link symmetrylab.shared.experiment.InvalidSettings} where its
     * representations cannot be had, or a function does not fit it. Nothing is split for that.
     *
     * @param perPair operations for a pair of elements, {@link #CONVOLVED} or {@link #TRANSFORMED}
     */
    static Cost estimate(Settings settings, Parameter.Text parameter, double perPair, Parameter.Text... signals) {
        GroupText names = GroupText.of(settings, parameter);
        FiniteGroup group = names.group();
        if (!isSplit(group) || group.order() > MOST_SPLIT) {
            try {
                Dual dual = Dual.of(group);
                dual.irreps();
                if (group.order() > MOST_SPLIT) {
                    GroupFourierTransform.of(dual); // its matrices may be too many
                }
            } catch (GroupRefused e) {
                throw GroupText.refused(parameter, e);
            }
            for (Parameter.Text signal : signals) {
                SignalText.on(names, settings.text(signal), signal.name());
            }
        }
        return cost(group, perPair);
    }

    /** Whether there is no closed form, so that the regular representation is split. */
    private static boolean isSplit(FiniteGroup group) {
        return (group instanceof TableGroup || group instanceof PermutationGroup) && !group.commutative();
    }

    /** What is done for each pair of elements, blocks of at most √N rows, and splitting where there is no closed form. */
    private static Cost cost(FiniteGroup group, double perPair) {
        double n = group.order();
        boolean split = isSplit(group);
        double operations = perPair * n * n + PER_CUBE * n * Math.sqrt(n) + (split ? PER_CUBE * n * n * n : 0);
        return new Cost(operations, 400 * n + (split ? 32 * n * n : 0), 0);
    }

    /** Each product of two elements, asked for by several convolutions: row a, column b. */
    int[][] products() {
        if (products == null) {
            int n = group().order();
            products = new int[n][n];
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    products[a][b] = group().product(a, b);
                }
            }
        }
        return products;
    }

    GroupText names() {
        return names;
    }

    FiniteGroup group() {
        return names.group();
    }

    GroupFourierTransform transform() {
        return transform;
    }

    Dual dual() {
        return transform.dual();
    }

    /** Whether functions have few enough values to be drawn, and their transforms few enough entries, which are as many. */
    boolean draws() {
        return group().order() <= FigureState.MOST_PLACES;
    }

    /** Real functions over the elements; where {@code f} is complex, its imaginary part as a subject of its own. */
    FigureState.Bars functions(List<FigureState.Group> groups) {
        elements = elements == null ? names.prettyNames() : elements;
        return new FigureState.Bars(groups, elements);
    }

    /** The parts of a function, the imaginary one only where there is one. */
    static List<FigureState.Group> parts(String subject, String imaginary, GroupFunction f) {
        List<FigureState.Group> groups = new ArrayList<>();
        groups.add(new FigureState.Group(subject, f.re()));
        if (!f.isReal()) {
            groups.add(new FigureState.Group(imaginary, f.im()));
        }
        return groups;
    }

    List<String> irreps() {
        List<String> irreps = new ArrayList<>();
        dual().irreps().forEach(irrep -> irreps.add(irrep.name()));
        return irreps;
    }

    int[] degrees() {
        int[] degrees = new int[dual().size()];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = dual().degree(i);
        }
        return degrees;
    }

    /** The name of the representation at each singular value, with its place where there are several: {@code E1·2}. */
    List<String> valueNames() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < dual().size(); i++) {
            int degree = dual().degree(i);
            for (int k = 1; k <= degree; k++) {
                all.add(dual().irrep(i).name() + (degree == 1 ? "" : "·" + k));
            }
        }
        return all;
    }

    /** All singular values, block after block, each block's descending. */
    static double[] singularValues(Spectrum spectrum) {
        int count = 0;
        for (int i = 0; i < spectrum.dual().size(); i++) {
            count += spectrum.dual().degree(i);
        }
        double[] all = new double[count];
        int at = 0;
        for (int i = 0; i < spectrum.dual().size(); i++) {
            for (double sigma : spectrum.singularValues(i)) {
                all[at++] = sigma;
            }
        }
        return all;
    }
}
