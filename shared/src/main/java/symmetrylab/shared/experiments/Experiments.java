package symmetrylab.shared.experiments;

import java.util.List;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiments.descent.ConvolutionSparsity;
import symmetrylab.shared.experiments.descent.DiagonalSparsity;
import symmetrylab.shared.experiments.descent.FullyConnectedMaxMargin;
import symmetrylab.shared.experiments.descent.ManySolutions;
import symmetrylab.shared.experiments.descent.PredictedDirections;
import symmetrylab.shared.experiments.digits.DigitNetworks;
import symmetrylab.shared.experiments.equivariant.BiasLab;
import symmetrylab.shared.experiments.equivariant.ReluLab;
import symmetrylab.shared.experiments.generalisation.Generalisation;
import symmetrylab.shared.experiments.generalisation.Storage;
import symmetrylab.shared.experiments.groups.FourierWorkbench;
import symmetrylab.shared.experiments.groups.GroupExplorer;
import symmetrylab.shared.experiments.groups.UncertaintyGauge;
import symmetrylab.shared.experiments.regression.LayerPotential;
import symmetrylab.shared.experiments.regression.MatrixSensing;
import symmetrylab.shared.experiments.regression.RegressionLimits;
import symmetrylab.shared.experiments.regression.SmallStarts;
import symmetrylab.shared.experiments.schatten.ManyLimits;
import symmetrylab.shared.experiments.schatten.SchattenBall;
import symmetrylab.shared.experiments.single.SinglePointDirection;
import symmetrylab.shared.experiments.single.SinglePointLimit;
import symmetrylab.shared.experiments.sphere.BandBias;
import symmetrylab.shared.experiments.sphere.SphereWorkbench;
import symmetrylab.shared.experiments.sphere.SphericalNetwork;
import symmetrylab.shared.experiments.tensor.BasisSparsity;
import symmetrylab.shared.experiments.tensor.SingularDirections;
import symmetrylab.shared.experiments.tensor.TensorBuilder;

/**
 * The one list of experiments; every host reads it. What is compiled for a browser reads its own course only, so nothing
 * here is made before it is asked for.
 */
public final class Experiments {
    private Experiments() {}

    /** All courses. */
    public static Catalog catalog() {
        return new Catalog(List.of(descent(), groups(), equivariant(), generalisation(), digits(), sphere()));
    }

    public static Catalog.Course descent() {
        return new Catalog.Course(
                "descent",
                List.of(
                        new ManySolutions(),
                        new FullyConnectedMaxMargin(),
                        new DiagonalSparsity(),
                        new ConvolutionSparsity(),
                        new TensorBuilder(),
                        new SingularDirections(),
                        new BasisSparsity(),
                        new PredictedDirections(),
                        new SinglePointDirection(),
                        new SinglePointLimit(),
                        new SmallStarts(),
                        new MatrixSensing(),
                        new LayerPotential(),
                        new RegressionLimits()));
    }

    public static Catalog.Course groups() {
        return new Catalog.Course(
                "groups", List.of(new GroupExplorer(), new FourierWorkbench(), new UncertaintyGauge()));
    }

    public static Catalog.Course digits() {
        return new Catalog.Course("digits", List.of(new DigitNetworks()));
    }

    public static Catalog.Course sphere() {
        return new Catalog.Course("sphere", List.of(new SphereWorkbench(), new BandBias(), new SphericalNetwork()));
    }

    public static Catalog.Course equivariant() {
        return new Catalog.Course(
                "equivariant", List.of(new BiasLab(), new ReluLab(), new SchattenBall(), new ManyLimits()));
    }

    public static Catalog.Course generalisation() {
        return new Catalog.Course("generalisation", List.of(new Storage(), new Generalisation()));
    }
}
