package symmetrylab.shared.experiments.groups;

import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Touch;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.Instant;
import symmetrylab.shared.fourier.GroupFunction;

/**
 * Functions on a group and their Fourier transforms: blocks and singular values, moving a function, convolution as
 * products of blocks, other bases. Lessons 8 and 9.
 */
public final class FourierWorkbench implements Experiment {
    private static final ExperimentId ID = new ExperimentId("fourier-workbench");
    static final String SIGNAL = "signal";
    static final String IMAGINARY = "imaginary";
    static final String FILTER = "filter";
    static final String MOVED = "moved";
    static final String CONVOLVED = "convolved";
    static final String SWAPPED = "swapped";
    static final String PRODUCT = "product";

    static final Parameter.Text GROUP = GroupText.parameter("D4");
    static final Parameter.Text F = SignalText.parameter("signal", "1,0.5,0,0,-0.5,0,0,0");
    static final Parameter.Text H = SignalText.parameter("filter", "0.5,0,0,0,1,0,0,0");
    static final Parameter.Text BY = new Parameter.Text("by", 60, "r", String::trim);
    static final Parameter.Choice SIDE = new Parameter.Choice("side", List.of("left", "right"), "left");
    static final Parameter.Choice BLOCK_ORDER = new Parameter.Choice("blocks", List.of("same", "swapped"), "same");
    static final Parameter.Choice BASIS = new Parameter.Choice(
            "basis", List.of(BlockBasis.STANDARD, BlockBasis.ROTATED, BlockBasis.SKEWED), BlockBasis.STANDARD);
    static final Parameter.IntegerRange SEED = new Parameter.IntegerRange("seed", 0, 1_000_000, 7);
    static final Parameter.IntegerRange DROP = new Parameter.IntegerRange("drop", 0, 100, 0);
    static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 6, 3);
    static final Parameter.RealRange CUT = new Parameter.RealRange("cut", 1e-12, 0.5, 1e-9, Scale.LOG);

    static final Figure.Bars SIGNALS = new Figure.Bars("signal", Figure.Index.ELEMENT);
    static final Figure.Bars FILTERS = new Figure.Bars("filter", Figure.Index.ELEMENT);
    static final Figure.Bars CONVOLUTIONS = new Figure.Bars("convolution", Figure.Index.ELEMENT);
    static final Figure.Blocks BLOCKS = new Figure.Blocks("blocks");
    static final Figure.Blocks PRODUCTS = new Figure.Blocks("products");
    static final Figure.Bars VALUES = new Figure.Bars("values", Figure.Index.BLOCK_VALUE);

    static final ClaimForm PLANCHEREL = form("plancherel", "complete");
    static final ClaimForm CONVOLUTION = form("convolution-theorem", "order");
    static final ClaimForm COMMUTES = form("commutes", "abelian");
    static final ClaimForm TRANSLATION = form("translation", "left");
    static final ClaimForm INVARIANT = form("singular-values", "unitary");

    private static final List<ClaimForm> CLAIMS = List.of(PLANCHEREL, CONVOLUTION, COMMUTES, TRANSLATION, INVARIANT);
    private static final Schema SCHEMA = new Schema(
            List.of(GROUP, F, H, BY, SIDE, BLOCK_ORDER, BASIS, SEED, DROP, DEPTH, CUT),
            List.of(
                    Subject.lane(SIGNAL, Hue.FIRST),
                    Subject.lane(IMAGINARY, Hue.NEUTRAL),
                    Subject.lane(FILTER, Hue.SECOND),
                    Subject.lane(MOVED, Hue.THIRD),
                    Subject.lane(CONVOLVED, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(SWAPPED, Hue.CONVOLUTIONAL),
                    Subject.lane(PRODUCT, Hue.DIAGONAL)),
            Instant.series(Scale.LINEAR, CLAIMS, "order", "irreps", "support", "rank", "norm", "schatten", "largest"),
            List.of(SIGNALS, FILTERS, CONVOLUTIONS, BLOCKS, PRODUCTS, VALUES),
            CLAIMS,
            Schema.Pace.INSTANT,
            true,
            List.of(SIGNALS.id(), FILTERS.id()));

    private static ClaimForm form(String id, String hypothesis) {
        return new ClaimForm(id, List.of(hypothesis), new ClaimForm.AtMost(1e-10));
    }

    @Override
    public ExperimentId id() {
        return ID;
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        by(GroupText.of(settings, GROUP), settings);
        return Workspace.estimate(settings, GROUP, Workspace.CONVOLVED, F, H);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return trial(Workspace.of(settings, GROUP), settings);
    }

    private static Trial trial(Workspace space, Settings settings) {
        GroupFunction f = SignalText.on(space.names(), settings.text(F), F.name());
        GroupFunction h = SignalText.on(space.names(), settings.text(H), H.name());
        FourierAnalysis analysis = new FourierAnalysis(space, f, h, by(space.names(), settings), settings);
        return new Instant(analysis::tell, next -> Optional.of(trial(space.or(next, GROUP), next)));
    }

    private static int by(GroupText names, Settings settings) {
        try {
            return names.element(settings.text(BY));
        } catch (Refusal e) {
            throw InvalidSettings.of(BY.name(), e.phrase(), "");
        }
    }

    /** A press or drag sets a value, arrow keys with Shift change it, Delete makes it 0. */
    @Override
    public Optional<Settings> touched(Settings settings, Touch touch) {
        if (touch.figure().equals(SIGNALS.id())) {
            return Painting.touched(settings, GROUP, F, touch);
        }
        return touch.figure().equals(FILTERS.id()) ? Painting.touched(settings, GROUP, H, touch) : Optional.empty();
    }
}
