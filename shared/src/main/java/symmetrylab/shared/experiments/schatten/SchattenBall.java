package symmetrylab.shared.experiments.schatten;

import java.util.List;
import symmetrylab.shared.equivariant.BalancedFactorisation;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Instant;
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
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.number.FixedSum;

/**
 * Two singular values as a plane: the balls of Σ d σ^{2/L}, where the smallest touches what a point asks, and what layers must cost
 * at least to make a function. Lesson 10.
 */
public final class SchattenBall implements Experiment {
    private static final ExperimentId ID = new ExperimentId("schatten-ball");
    private static final String BETA = "beta";
    private static final int PIECES = 2000;
    /** By what the first layer is too long and the second too short. */
    private static final double UNEVEN = 2;

    private static final Parameter.Choice BLOCKS = new Parameter.Choice("blocks", List.of("one", "two"), "one");
    private static final Parameter.IntegerRange DEPTH = new Parameter.IntegerRange("depth", 1, 6, 3);
    private static final Parameter.RealRange FIRST = new Parameter.RealRange("first", -2, 2, 0.5, Scale.LINEAR);
    private static final Parameter.RealRange SECOND = new Parameter.RealRange("second", -2, 2, 0.9, Scale.LINEAR);
    private static final Parameter.RealRange ASK_FIRST = new Parameter.RealRange("ask-first", 0.2, 2, 1, Scale.LINEAR);
    private static final Parameter.RealRange ASK_SECOND =
            new Parameter.RealRange("ask-second", 0.2, 2, 0.8, Scale.LINEAR);
    private static final Parameter.Choice LAYERS =
            new Parameter.Choice("layers", List.of("balanced", "uneven"), "balanced");

    private static final ClaimForm COST = new ClaimForm("cost", List.of("balanced"), new ClaimForm.AtMost(1e-12));
    private static final ClaimForm CORNER = new ClaimForm("corner", List.of("deep"), new ClaimForm.AtMost(1e-12));
    private static final List<ClaimForm> CLAIMS = List.of(COST, CORNER);

    private static final Figure.Solutions BALL = new Figure.Solutions("ball");

    private static final Schema SCHEMA = new Schema(
            List.of(BLOCKS, DEPTH, FIRST, SECOND, ASK_FIRST, ASK_SECOND, LAYERS),
            List.of(Subject.lane(BETA, Hue.GROUP_CONVOLUTIONAL)),
            Instant.series(
                    Scale.LOG,
                    CLAIMS,
                    "layer-cost",
                    "least-cost",
                    "power-sum",
                    "touch-first",
                    "touch-second",
                    "touch-rank"),
            List.of(BALL),
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

    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        return new Cost(400.0 * PIECES, 1e5, 0);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        double[] z = {settings.real(FIRST), settings.real(SECOND)};
        if (z[0] == 0 && z[1] == 0) {
            throw InvalidSettings.of(FIRST.name(), Phrase.of("must not be 0 where the other value is 0"), "0.5");
        }
        if (settings.text(LAYERS).equals("uneven") && settings.integer(DEPTH) < 2) {
            throw InvalidSettings.of(
                    LAYERS.name(), Phrase.of("can be uneven only where there are two layers"), "balanced");
        }
        return new Instant(out -> tell(settings, z, out));
    }

    private static void tell(Settings settings, double[] z, Recorder out) {
        int depth = settings.integer(DEPTH);
        Pair pair = new Pair(settings.text(BLOCKS).equals("one"), 2.0 / depth);
        double[] ask = {settings.real(ASK_FIRST), settings.real(ASK_SECOND)};
        double[] touch = pair.least(ask, PIECES);
        double[][] layers = layers(settings, pair.function(z));
        double cost = BalancedFactorisation.cost(layers);
        double least = BalancedFactorisation.leastCost(Pair.space(), depth, pair.function(z));
        List<Claim> claims = List.of(cost(layers, cost, least), corner(pair, ask, touch, depth));
        double rank = Pair.space().rank(pair.function(touch), 1e-9);
        out.record(Instant.sampled(BETA, claims, cost, least, pair.sum(z), touch[0], touch[1], rank));
        double[][] level = pair.level(touch);
        out.record(new RunEvent.Pictured(
                BALL.id(),
                0,
                new FigureState.Plane(List.of(
                        new FigureState.Constraint(ask[0], ask[1], true),
                        new FigureState.Level(2.0 / depth, false, touch[0], touch[1], level[0], level[1]),
                        new FigureState.Position(BETA, z[0], z[1])))));
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    private static double[][] layers(Settings settings, double[] beta) {
        double[][] layers = BalancedFactorisation.of(Pair.space(), settings.integer(DEPTH), beta)
                .layers();
        if (settings.text(LAYERS).equals("uneven")) {
            for (int i = 0; i < beta.length; i++) {
                layers[0][i] *= UNEVEN;
                layers[1][i] /= UNEVEN;
            }
        }
        return layers;
    }

    /** The layers are as long as one another where they are balanced. */
    private static Claim cost(double[][] layers, double cost, double least) {
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (double[] layer : layers) {
            shortest = Math.min(shortest, FixedSum.norm(layer));
            longest = Math.max(longest, FixedSum.norm(layer));
        }
        double gap = longest / shortest - 1;
        List<Hypothesis> hypotheses = List.of(new Hypothesis("balanced", gap <= 1e-12, gap));
        double residual = Math.abs(cost / least - 1);
        return Instant.claim(COST, BETA, hypotheses, new double[] {cost}, new double[] {least}, residual);
    }

    private static Claim corner(Pair pair, double[] ask, double[] touch, int depth) {
        double[] left = {pair.sum(pair.corner(ask))};
        double[] right = {pair.sum(touch)};
        List<Hypothesis> hypotheses = List.of(new Hypothesis("deep", depth >= 2, depth));
        return Instant.claim(CORNER, BETA, hypotheses, left, right, Math.max(0, left[0] / right[0] - 1));
    }
}
