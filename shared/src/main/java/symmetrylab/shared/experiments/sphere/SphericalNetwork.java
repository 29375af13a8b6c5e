package symmetrylab.shared.experiments.sphere;

import java.util.List;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Trial;

/**
 * Two digits on the sphere, upright in training: a spherical convolution network (Cohen et al. 2018) beside a dense one, both with
 * a nonlinearity, and what a rotation does to each. Lesson 14.
 */
public final class SphericalNetwork implements Experiment {
    private static final ExperimentId ID = new ExperimentId("spherical-network");
    static final String SPHERICAL = "spherical";
    static final String DENSE = "dense";
    static final String DIGIT = "digit";

    static final Parameter.IntegerRange BAND = new Parameter.IntegerRange("band", 2, 8, 5);
    static final Parameter.IntegerRange CHANNELS = new Parameter.IntegerRange("channels", 1, 6, 2);
    static final Parameter.IntegerRange COUNT = new Parameter.IntegerRange("digits", 1, 30, 4);
    static final Parameter.Choice ACTIVATION = new Parameter.Choice("activation", List.of("relu", "square"), "relu");
    static final Parameter.IntegerRange REFINEMENT = new Parameter.IntegerRange("refinement", 1, 4, 1);
    static final Parameter.Choice NETWORKS =
            new Parameter.Choice("networks", List.of("both", SPHERICAL, DENSE), "both");
    static final Parameter.Choice INPUT = new Parameter.Choice("input", List.of("limited", "painted"), "limited");
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 2000, 60);
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);

    static final ClaimForm FILTERS = form("filters", 1e-11, "limited");
    static final ClaimForm FEATURES = form("features", 1e-11, "limited", "polynomial", "fine");
    static final ClaimForm TURNED = form("turned", 0.05, "convolutional", "learned");
    static final ClaimForm LOWER = form("lower", 1e-9, "living", "degrees");
    static final List<ClaimForm> CLAIMS = List.of(TURNED, FEATURES, FILTERS, LOWER);

    static final Figure.Sphere LOOK = new Figure.Sphere("look");
    private static final Figure.Curves ACCURACY = new Figure.Curves("accuracy", "step", List.of("turned-right"));
    private static final Figure.Curves FOURIER =
            new Figure.Curves("fourier", "step", List.of("fourier"), "fourier-spread");
    private static final Figure.Curves REAL = new Figure.Curves("real", "step", List.of("real"));
    private static final Figure.Curves LOSS = new Figure.Curves("loss", "step", List.of("loss"));
    private static final Figure.Curves DEFECT = new Figure.Curves("defect", "step", List.of("output-change"));

    static final Schema SCHEMA = new Schema(
            List.of(BAND, CHANNELS, COUNT, ACTIVATION, REFINEMENT, NETWORKS, INPUT, STEPS, SEED),
            List.of(
                    Subject.lane(SPHERICAL, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(DENSE, Hue.FULLY_CONNECTED),
                    Subject.reference(DIGIT)),
            List.of(
                    new Series("step", Scale.LINEAR, 0),
                    new Series("loss", Scale.LOG, 0),
                    new Series("trained-right", Scale.LINEAR, 0),
                    new Series("upright-right", Scale.LINEAR, 0),
                    new Series("turned-right", Scale.LINEAR, 0),
                    new Series("output-change", Scale.LOG, 0),
                    new Series("fourier", Scale.LINEAR, 0),
                    new Series("fourier-spread", Scale.LINEAR, 0),
                    new Series("real", Scale.LINEAR, 0),
                    new Series("dead", Scale.LINEAR, 0),
                    new Series(TURNED.id(), Scale.LINEAR, 0),
                    new Series(FEATURES.id(), Scale.LOG, 0),
                    new Series(FILTERS.id(), Scale.LOG, 0),
                    new Series(LOWER.id(), Scale.LINEAR, 0)),
            List.of(ACCURACY, LOOK, DEFECT, LOSS, REAL, FOURIER),
            CLAIMS,
            Schema.Pace.RUN,
            true);

    private static ClaimForm form(String id, double tolerance, String... hypotheses) {
        return new ClaimForm(id, List.of(hypotheses), new ClaimForm.AtMost(tolerance));
    }

    @Override
    public ExperimentId id() {
        return ID;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    /** Four transforms a channel and digit on a grid of 4(rb)³ rotations, O(b) a place, there and back. */
    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        double b = settings.integer(BAND);
        double fine = b * settings.integer(REFINEMENT);
        double places = 4 * fine * fine * fine;
        double c = settings.integer(CHANNELS);
        double each = 8 * c * 12 * b * places + 12 * c * c * b * b * b * b;
        double digits = 2.0 * settings.integer(COUNT);
        return new Cost(2 * settings.integer(STEPS) * digits * each, 8 * places * 4 * b, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new SphericalTrial(settings);
    }
}
