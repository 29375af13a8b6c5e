package symmetrylab.shared.experiments;

import java.util.List;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiments.descent.ConvolutionSparsity;
import symmetrylab.shared.experiments.descent.DiagonalSparsity;
import symmetrylab.shared.experiments.descent.FullyConnectedMaxMargin;
import symmetrylab.shared.experiments.descent.ManySolutions;

/** The one list of experiments; every host reads it. */
public final class Experiments {
    private static final Catalog CATALOG = new Catalog(List.of(
            new ManySolutions(), new FullyConnectedMaxMargin(), new DiagonalSparsity(), new ConvolutionSparsity()));

    private Experiments() {}

    public static Catalog catalog() {
        return CATALOG;
    }
}
