package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Touch;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.Instant;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.fourier.Spread;
import symmetrylab.shared.fourier.Uncertainty;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Subgroup;

/**
 * How far a function on a group is spread, against how far its transform is: support times rank (Meshulam 1992), the
 * version with norms (Wigderson and Wigderson 2021), and the one with the powers 2/L that L layers prefer. Lesson 11.
 */
public final class UncertaintyGauge implements Experiment {
    private static final ExperimentId ID = new ExperimentId("uncertainty-gauge");
    private static final String SIGNAL = "signal";
    private static final String IMAGINARY = "imaginary";
    private static final String COUNTED = "counted";
    private static final String NORMS = "norms";
    private static final String POWERS = "powers";
    private static final String EQUALITY = "equality";

    private static final Parameter.Text GROUP = GroupText.parameter("D4");
    private static final Parameter.Text F = SignalText.parameter("signal", "1,0,0,0,0,0,0,0");
    private static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 6, 3);
    private static final Parameter.Choice COUNT =
            new Parameter.Choice("count", List.of("weighted", "unweighted"), "weighted");

    private static final Figure.Bars SIGNALS = new Figure.Bars("signal", Figure.Index.ELEMENT);
    private static final Figure.Bars VALUES = new Figure.Bars("values", Figure.Index.BLOCK_VALUE);
    private static final Figure.Tradeoff GAUGE = new Figure.Tradeoff("gauge");

    private static final ClaimForm MESHULAM =
            new ClaimForm("meshulam", List.of("weighted"), new ClaimForm.AtMost(1e-9));
    private static final ClaimForm NORM = new ClaimForm("norm", List.of("weighted"), new ClaimForm.AtMost(1e-9));
    private static final ClaimForm POWER =
            new ClaimForm("power", List.of("weighted", "power"), new ClaimForm.AtMost(1e-9));

    private static final List<ClaimForm> CLAIMS = List.of(MESHULAM, NORM, POWER);

    private static final Schema SCHEMA = new Schema(
            List.of(GROUP, F, DEPTH, COUNT),
            List.of(
                    Subject.lane(SIGNAL, Hue.FIRST),
                    Subject.lane(IMAGINARY, Hue.NEUTRAL),
                    Subject.lane(COUNTED, Hue.GROUP_CONVOLUTIONAL),
                    Subject.lane(NORMS, Hue.SECOND),
                    Subject.lane(POWERS, Hue.THIRD),
                    Subject.reference(EQUALITY)),
            Instant.series(Scale.LOG, CLAIMS, "order", "support", "rank", "product", "norm-product", "power-product"),
            List.of(SIGNALS, GAUGE, VALUES),
            CLAIMS,
            Schema.Pace.INSTANT,
            true,
            List.of(SIGNALS.id()));

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
        return Workspace.estimate(settings, GROUP, Workspace.TRANSFORMED, F);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return trial(Workspace.of(settings, GROUP), settings);
    }

    private static Trial trial(Workspace space, Settings settings) {
        GroupFunction f = SignalText.on(space.names(), settings.text(F), F.name());
        if (f.norm() == 0) {
            throw InvalidSettings.of(F.name(), Phrase.of("must not be 0 everywhere: paint at least one value"), "");
        }
        Spectrum spectrum = space.transform().forward(f);
        boolean counted = settings.text(COUNT).equals("weighted");
        Uncertainty measure = Uncertainty.of(f, spectrum, 2.0 / settings.integer(DEPTH), counted);
        return new Instant(
                out -> tell(space, f, spectrum, measure, counted, out),
                next -> Optional.of(trial(space.or(next, GROUP), next)));
    }

    private static void tell(
            Workspace space, GroupFunction f, Spectrum spectrum, Uncertainty measure, boolean counted, Recorder out) {
        double order = space.group().order();
        Hypothesis weighted = new Hypothesis("weighted", counted, Double.NaN);
        Hypothesis power = new Hypothesis("power", measure.p() <= 1, measure.p());
        List<Claim> claims = List.of(
                claim(MESHULAM, List.of(weighted), measure.support(), order),
                claim(NORM, List.of(weighted), measure.norms(), order),
                claim(POWER, List.of(weighted, power), measure.powers(), order));
        out.record(Instant.sampled(
                SIGNAL,
                claims,
                order,
                measure.support().space(),
                measure.support().spectrum(),
                measure.support().product(),
                measure.norms().product(),
                measure.powers().product()));
        if (space.draws()) {
            out.record(new RunEvent.Pictured(SIGNALS.id(), 0, space.functions(Workspace.parts(SIGNAL, IMAGINARY, f))));
        }
        out.record(new RunEvent.Pictured(GAUGE.id(), 0, gauge(space.group(), measure)));
        if (space.draws()) {
            List<FigureState.Group> values = List.of(new FigureState.Group(SIGNAL, Workspace.singularValues(spectrum)));
            out.record(new RunEvent.Pictured(VALUES.id(), 0, new FigureState.Bars(values, space.valueNames())));
        }
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    /** The residual is the share by which the product stays below |G|. */
    private static Claim claim(ClaimForm form, List<Hypothesis> hypotheses, Spread pair, double order) {
        double residual = Math.max(0, 1 - pair.product() / order);
        return Instant.claim(form, SIGNAL, hypotheses, new double[] {pair.product()}, new double[] {order}, residual);
    }

    private static FigureState.Spread gauge(FiniteGroup group, Uncertainty measure) {
        List<FigureState.Spot> spots = new ArrayList<>();
        if (group.order() <= FiniteGroup.MOST_FOR_SUBGROUPS) {
            TreeSet<Integer> orders = new TreeSet<>();
            for (Subgroup subgroup : group.subgroups()) {
                orders.add(subgroup.order());
            }
            for (int order : orders) {
                spots.add(new FigureState.Spot(EQUALITY, order, (double) group.order() / order));
            }
        }
        spots.add(spot(POWERS, measure.powers()));
        spots.add(spot(NORMS, measure.norms()));
        spots.add(spot(COUNTED, measure.support()));
        return new FigureState.Spread(group.order(), spots);
    }

    private static FigureState.Spot spot(String subject, Spread pair) {
        return new FigureState.Spot(subject, pair.space(), pair.spectrum());
    }

    /** A press or drag sets a value, arrow keys with Shift change it, Enter puts it in or takes it out. */
    @Override
    public Optional<Settings> touched(Settings settings, Touch touch) {
        return touch.figure().equals(SIGNALS.id()) ? Painting.touched(settings, GROUP, F, touch) : Optional.empty();
    }
}
