package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Subject.Hue;
import symmetrylab.shared.experiment.Touch;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.Instant;
import symmetrylab.shared.group.FiniteGroup;

/**
 * A group to walk in: its Cayley graph and table, coloured by conjugacy classes or by the translates of a set of
 * elements; Lagrange's theorem, and what makes left and right cosets agree. Lesson 8.
 */
public final class GroupExplorer implements Experiment {
    private static final ExperimentId ID = new ExperimentId("group-explorer");
    private static final String LANE = "group";
    private static final Parameter.Text GROUP = GroupText.parameter("D4");
    private static final Parameter.Text WALK = new Parameter.Text("walk", 4000, "", String::trim);
    private static final Parameter.Text SUBSET = new Parameter.Text("subset", 2000, "s", String::trim);
    private static final Parameter.Flag CLOSE = new Parameter.Flag("close", true);
    private static final Parameter.Choice COLOUR =
            new Parameter.Choice("colour", List.of("element", "order", "class", "left", "right"), "element");
    private static final Figure.Graph GRAPH = new Figure.Graph("graph");
    private static final Figure.Quilt QUILT = new Figure.Quilt("quilt");
    private static final ClaimForm LAGRANGE = new ClaimForm("lagrange", List.of("closed"), new ClaimForm.AtMost(1e-12));
    private static final ClaimForm NORMAL =
            new ClaimForm("normal", List.of("closed", "conjugates"), new ClaimForm.AtMost(1e-12));
    private static final List<ClaimForm> CLAIMS = List.of(LAGRANGE, NORMAL);
    private static final Schema SCHEMA = new Schema(
            List.of(GROUP, WALK, SUBSET, CLOSE, COLOUR),
            List.of(Subject.lane(LANE, Hue.GROUP_CONVOLUTIONAL)),
            Instant.series(
                    Scale.LINEAR, CLAIMS, "order", "classes", "centre", "subset", "translates", "walk", "walk-order"),
            List.of(GRAPH, QUILT),
            CLAIMS,
            Schema.Pace.INSTANT,
            true,
            List.of(GRAPH.id(), QUILT.id()));
    /** Operations for a pair of elements: products by rule, comparisons, and the text of the table. */
    private static final double PER_PAIR = 60;
    /** And for an element of a translate: product, place in the set, comparison of the set with others. */
    private static final double PER_TRANSLATED = 400;

    private static final double PER_ELEMENT = 200;

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
        Scenery scenery = scenery(settings);
        double n = scenery.group().order();
        double drawn = Math.min(n, FigureState.MOST_DRAWN);
        double translated = n * scenery.subset().size();
        return new Cost(
                PER_PAIR * drawn * drawn + PER_TRANSLATED * translated + PER_ELEMENT * n,
                40 * drawn * drawn + 64 * n + 40 * translated,
                0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        Scenery scenery = scenery(settings);
        return new Instant(out -> tell(scenery, settings, out));
    }

    /** What settings show; throws {@link InvalidSettings}. */
    private static Scenery scenery(Settings settings) {
        GroupText names = GroupText.of(settings, GROUP);
        return new Scenery(
                names, elements(names, settings, WALK), elements(names, settings, SUBSET), settings.flag(CLOSE));
    }

    private static int[] elements(GroupText names, Settings settings, Parameter.Text parameter) {
        try {
            return names.elements(settings.text(parameter));
        } catch (Refusal e) {
            throw InvalidSettings.of(parameter.name(), e.phrase(), "");
        }
    }

    private static void tell(Scenery scenery, Settings settings, Recorder out) {
        FiniteGroup group = scenery.group();
        int here = scenery.path()[scenery.path().length - 1];
        List<int[]> left = scenery.subset().translates(true);
        List<Claim> claims = List.of(lagrange(scenery, left), normal(scenery, left));
        out.record(Instant.sampled(
                LANE,
                claims,
                group.order(),
                group.conjugacyClasses().size(),
                group.centre().order(),
                scenery.subset().size(),
                left.size(),
                scenery.path().length - 1,
                group.elementOrder(here)));
        if (group.order() <= FigureState.MOST_DRAWN) {
            FigureState.Elements elements = new Kinds(scenery).by(settings.text(COLOUR));
            out.record(new RunEvent.Pictured(GRAPH.id(), 0, scenery.graph(elements)));
            out.record(new RunEvent.Pictured(QUILT.id(), 0, scenery.quilt(elements)));
        }
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    private static Claim lagrange(Scenery scenery, List<int[]> left) {
        double order = scenery.group().order();
        double together = (double) left.size() * scenery.subset().size();
        return Instant.claim(
                LAGRANGE,
                LANE,
                List.of(closed(scenery)),
                new double[] {together},
                new double[] {order},
                Math.abs(together - order) / order);
    }

    private static Claim normal(Scenery scenery, List<int[]> left) {
        List<int[]> right = scenery.subset().translates(false);
        int agree = Subset.common(left, right);
        int outside = scenery.subset().conjugatesOutside();
        List<Hypothesis> hypotheses = new ArrayList<>();
        hypotheses.add(closed(scenery));
        hypotheses.add(new Hypothesis("conjugates", outside == 0, outside));
        return Instant.claim(
                NORMAL,
                LANE,
                hypotheses,
                new double[] {agree},
                new double[] {left.size()},
                1 - (double) agree / left.size());
    }

    private static Hypothesis closed(Scenery scenery) {
        int outside = scenery.subset().productsOutside();
        return new Hypothesis("closed", outside == 0, outside);
    }

    /** In the graph a press goes to an element and letters and digits go by generators; in the table a press marks a product. */
    @Override
    public Optional<Settings> touched(Settings settings, Touch touch) {
        Scenery scenery = scenery(settings);
        if (scenery.group().order() > FigureState.MOST_DRAWN) {
            return Optional.empty();
        }
        int n = scenery.group().order();
        boolean quilt = touch.figure().equals(QUILT.id());
        boolean inside = touch.place() >= 0 && touch.place() < (quilt ? n * n : n);
        boolean pressed = inside && (touch.byPointer() || touch.key().equals("Enter"));
        if (quilt) {
            return pressed
                    ? Optional.of(
                            settings.with(SUBSET, scenery.names().list(product(scenery, settings, touch.place()))))
                    : Optional.empty();
        }
        int[] steps = pressed ? scenery.stepsTo(touch.place()) : scenery.stepsBy(touch.key());
        String walk = steps == null ? null : scenery.names().list(steps);
        return walk == null || walk.length() > WALK.longest()
                ? Optional.empty()
                : Optional.of(settings.with(WALK, walk));
    }

    private static int product(Scenery scenery, Settings settings, int place) {
        int[] order =
                scenery.quilt(new Kinds(scenery).by(settings.text(COLOUR))).order();
        return scenery.group().product(order[place / order.length], order[place % order.length]);
    }
}
