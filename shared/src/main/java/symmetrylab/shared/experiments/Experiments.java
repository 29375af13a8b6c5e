package symmetrylab.shared.experiments;

import java.util.List;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiments.descent.ConvolutionSparsity;
import symmetrylab.shared.experiments.descent.DiagonalSparsity;
import symmetrylab.shared.experiments.descent.FullyConnectedMaxMargin;
import symmetrylab.shared.experiments.descent.ManySolutions;
import symmetrylab.shared.experiments.descent.PredictedDirections;
import symmetrylab.shared.experiments.groups.FourierWorkbench;
import symmetrylab.shared.experiments.groups.GroupExplorer;
import symmetrylab.shared.experiments.groups.UncertaintyGauge;

/** The one list of experiments; every host reads it. */
public final class Experiments {
    private static final Catalog CATALOG = new Catalog(List.of(
            new ManySolutions(),
            new FullyConnectedMaxMargin(),
            new DiagonalSparsity(),
            new ConvolutionSparsity(),
            new PredictedDirections(),
            new GroupExplorer(),
            new FourierWorkbench(),
            new UncertaintyGauge()));

    private Experiments() {}

    public static Catalog catalog() {
        return CATALOG;
    }
}
