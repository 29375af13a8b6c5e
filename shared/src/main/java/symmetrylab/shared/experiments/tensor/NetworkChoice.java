package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;

/** The settings that choose a network: its kind, its depth, and the sizes of its hidden layers. */
final class NetworkChoice {
    static final String DIAGONAL = "diagonal";
    static final String CONVOLUTION = "convolution";
    static final String FULL = "fully-connected";

    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 2, 4, 2);
    private static final int LARGEST = 8;

    private NetworkChoice() {}

    static Parameter.Choice networks(String standard) {
        return new Parameter.Choice("network", List.of(DIAGONAL, CONVOLUTION, FULL), standard);
    }

    /** Filter lengths or widths, one for each hidden layer or one for all of them; 0 stands for the length of the input. */
    static Parameter.Text hidden(String standard) {
        return new Parameter.Text("hidden", 40, standard, text -> {
            StringBuilder out = new StringBuilder();
            for (int size : sizes(text)) {
                out.append(out.length() == 0 ? "" : ",").append(size);
            }
            return out.toString();
        });
    }

    private static List<Integer> sizes(String text) {
        List<Integer> sizes = new ArrayList<>();
        for (String cell : text.trim().split("[, ;]+")) {
            int size = -1;
            try {
                size = Integer.parseInt(cell);
            } catch (NumberFormatException e) {
                size = -1;
            }
            if (size < 0 || size > LARGEST) {
                throw new Refusal(Phrase.of("must be whole numbers in [0, {0}], got \"{1}\"", LARGEST, cell));
            }
            sizes.add(size);
        }
        return sizes;
    }

    /** The network on inputs of length d; throws {@link InvalidSettings} where the sizes do not fit. */
    static LinearNetwork of(Settings settings, Parameter.Choice networks, Parameter.Text hidden, int d) {
        int depth = settings.integer(DEPTH);
        String network = settings.text(networks);
        if (network.equals(DIAGONAL)) {
            return new Diagonal(d, depth);
        }
        List<Integer> given = sizes(settings.text(hidden));
        if (given.size() != 1 && given.size() != depth - 1) {
            throw InvalidSettings.of(
                    hidden.name(),
                    Phrase.of("must be one number, or one for each of the {0} hidden layers", depth - 1),
                    settings.text(hidden));
        }
        List<Integer> sizes = new ArrayList<>();
        for (int l = 0; l < depth - 1; l++) {
            int size = given.get(given.size() == 1 ? 0 : l);
            sizes.add(size == 0 ? d : size);
        }
        if (network.equals(FULL)) {
            sizes.add(0, d);
            return new FullyConnected(sizes);
        }
        for (int size : sizes) {
            if (size > d) {
                throw InvalidSettings.of(
                        hidden.name(),
                        Phrase.of("must lie in [1, {0}], the length of the input, for filters", d),
                        settings.text(hidden));
            }
        }
        sizes.add(d);
        return new CircularConvolution(d, sizes);
    }
}
