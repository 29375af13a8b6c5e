package symmetrylab.shared.experiments.sphere;

import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Instant;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;

/** A function on the sphere below a band limit: its harmonics, what turning does to them, and both transforms. Lesson 14. */
public final class SphereWorkbench implements Experiment {
    private static final ExperimentId ID = new ExperimentId("sphere-workbench");
    static final String PAINTED = "painted";
    static final String LIMITED = "limited";
    static final String MOVED = "moved";
    static final String TURN = "turn";

    static final Parameter.Choice SHAPE =
            new Parameter.Choice("function", List.of("zero", "five", "bump", "harmonic", "random"), "five");
    static final Parameter.IntegerRange BAND = new Parameter.IntegerRange("band", 1, 16, 10);
    static final Parameter.IntegerRange DEGREE = new Parameter.IntegerRange("degree", 0, 15, 4);
    static final Parameter.IntegerRange ORDER = new Parameter.IntegerRange("order", -15, 15, 2);
    static final Parameter.IntegerRange ANGLE = new Parameter.IntegerRange("angle", 0, 360, 40);
    static final Parameter.Choice AXIS = new Parameter.Choice("axis", List.of("x", "y", "z"), "y");
    static final Parameter.Choice MOVE = new Parameter.Choice("move", List.of("rotation", "squeeze"), "rotation");
    static final Parameter.Choice GRID = new Parameter.Choice("grid", List.of("enough", "half"), "enough");
    static final Parameter.Choice PRODUCT = new Parameter.Choice("product", List.of("same", "swapped"), "same");
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    static final Figure.Sphere GLOBES = new Figure.Sphere("globes");
    static final Figure.Bars POWERS = new Figure.Bars("powers", Figure.Index.DEGREE);
    static final Figure.Blocks MATRICES = new Figure.Blocks("matrices");

    static final ClaimForm POWER = new ClaimForm("power", List.of("rotation"), new ClaimForm.AtMost(1e-12));
    static final ClaimForm WIGNER = new ClaimForm("wigner", List.of("rotation"), new ClaimForm.AtMost(1e-11));
    static final ClaimForm HOMOMORPHISM = new ClaimForm("homomorphism", List.of("order"), new ClaimForm.AtMost(1e-11));
    static final ClaimForm ON_SPHERE = new ClaimForm("sphere-transform", List.of("nodes"), new ClaimForm.AtMost(1e-12));
    static final ClaimForm ON_ROTATIONS =
            new ClaimForm("rotation-transform", List.of("nodes"), new ClaimForm.AtMost(1e-12));

    private static final List<ClaimForm> CLAIMS = List.of(POWER, WIGNER, HOMOMORPHISM, ON_SPHERE, ON_ROTATIONS);
    static final Schema SCHEMA = new Schema(
            List.of(SHAPE, BAND, DEGREE, ORDER, ANGLE, AXIS, MOVE, GRID, PRODUCT, SEED),
            List.of(
                    Subject.lane(LIMITED, Hue.FIRST),
                    Subject.lane(MOVED, Hue.THIRD),
                    Subject.lane(TURN, Hue.GROUP_CONVOLUTIONAL),
                    Subject.reference(PAINTED)),
            Instant.series(Scale.LINEAR, CLAIMS, "band", "coefficients", "missing", "largest"),
            List.of(GLOBES, POWERS, MATRICES),
            CLAIMS,
            Schema.Pace.INSTANT,
            true);

    @Override
    public ExperimentId id() {
        return ID;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    /** A hundred pairs of rotations, each entry of a matrix from a few others, and both transforms. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        SphereShape.check(settings);
        double b = settings.integer(BAND);
        return new Cost(300 * 40 * b * b * b + 200 * b * b * b * b + 200 * b * b * b * b + 4e6, 3e6, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return trial(new HarmonicSpace(settings), settings);
    }

    private static Trial trial(HarmonicSpace space, Settings settings) {
        SphereShape.check(settings);
        SphereAnalysis analysis = new SphereAnalysis(space, settings);
        return new Instant(analysis::tell, next -> Optional.of(trial(space.or(next), next)));
    }
}
