package symmetrylab.shared.equivariant;

import java.util.Optional;
import java.util.function.UnaryOperator;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;
import symmetrylab.shared.flow.StopRule;
import symmetrylab.shared.network.BlockProduct;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

/**
 * Where a linear group convolution network comes to rest, by its training (soft flow), the flow at zero temperature, and Newton's
 * method, one after another. It is one stationary point: others start elsewhere and end elsewhere.
 *
 * @param beta β at least margin 1, in the coordinates of the space
 * @param parameters Θ of it
 * @param multipliers λ
 * @param softSteps steps of training from the start to margin 30; 0 where it was trained elsewhere
 * @param soft ‖Θ − Σ λ_i ∇q_i‖/‖Θ‖ at their end
 * @param hardSteps steps at zero temperature
 * @param hard the same residual at their end
 * @param hardStationarity of β at their end, as {@link SchattenStationarity} finds it from β alone
 * @param polish Newton's method from there; where it holds, β, Θ and λ are its own
 * @param residual of the equations of {@link SchattenStationarity} by β and λ
 * @param objective P = Σ_ρ d_ρ Σσ_j(β̂(ρ))^{2/L}
 * @param rank Σ_ρ d_ρ rank β̂(ρ), singular values under 1e-4 of the largest left out
 * @param dualNorm max_ρ ‖Z(ρ)‖, Z = Σ λ_i y_i x̂_i; for two layers at most 1 at a minimiser, above it at a saddle
 * @param stability of the polished point: whether training passes it by
 */
public record TrainingLimit(
        double[] beta,
        double[] parameters,
        double[] multipliers,
        long softSteps,
        double soft,
        long hardSteps,
        double hard,
        SchattenStationarity hardStationarity,
        Polish polish,
        double residual,
        double objective,
        int rank,
        double dualNorm,
        Stability stability) {
    /** Margin at which training gives way to the flow at zero temperature. */
    public static final double SOFT_MARGIN = 30;
    /** What counts as zero where ranks are told. */
    public static final double RANK_CUT = 1e-4;

    private static final int MOST_SOFT = 6000;
    private static final double PACE = 0.5;
    private static final int SLICE = 10;
    private static final int ESCAPE = 100;
    private static final double CERTIFIED = 1e-9;
    private static final double DUAL = 1e-8;

    /** How far the flow at zero temperature goes: to this residual, or so many steps. */
    public record Effort(double residual, int steps) {
        /** To 1e-7 within 1500 steps. */
        public static final Effort USUAL = new Effort(1e-7, 6000);

        /** Checks both. */
        public Effort {
            if (!(residual > 0) || steps < 0) {
                throw new IllegalArgumentException("an effort must have a positive residual and no negative steps, got "
                        + Decimal.text(residual) + " and " + steps);
            }
        }
    }

    /** Whether β is proved to be stationary for its Schatten norm. */
    public boolean isStationary() {
        return polish.holds() && residual <= CERTIFIED;
    }

    /** Whether β of two layers is proved to have least nuclear norm. */
    public boolean isLeast() {
        return isStationary() && parameters.length == 2 * beta.length && dualNorm <= 1 + DUAL;
    }

    /** L layers of independent normal values on the group, deviation s/√N: s = 1 is usual, 0.1 a good small one. */
    public static double[] start(FourierCoordinates coordinates, int depth, double scale, RandomStream random) {
        int size = coordinates.space().size();
        double[] start = new double[depth * size];
        double[] layer = new double[(int) coordinates.space().order()];
        for (int l = 0; l < depth; l++) {
            for (int g = 0; g < layer.length; g++) {
                layer[g] = scale / Math.sqrt(layer.length) * random.nextGaussian();
            }
            System.arraycopy(coordinates.of(layer), 0, start, l * size, size);
        }
        return start;
    }

    /** The limit of training from a start; none where the points were not separated within 6000 steps. */
    public static Optional<TrainingLimit> of(
            FourierCoordinates coordinates, SeparablePoints points, int depth, double[] start, Effort effort) {
        return of(coordinates.space(), points, depth, start, effort, coordinates::real);
    }

    /** The same over blocks that are all real. */
    public static Optional<TrainingLimit> of(
            BlockSpace space, SeparablePoints points, int depth, double[] start, Effort effort) {
        return of(space, points, depth, start, effort, theta -> theta.clone());
    }

    /** The limit that training is on its way to, from parameters that separate the points already. */
    public static TrainingLimit from(
            FourierCoordinates coordinates, SeparablePoints points, int depth, double[] trained, Effort effort) {
        BlockSpace space = coordinates.space();
        return new Search(space, points, space.network(depth), trained, effort, coordinates::real).limit(0);
    }

    /** The same over blocks that are all real. */
    public static TrainingLimit from(
            BlockSpace space, SeparablePoints points, int depth, double[] trained, Effort effort) {
        return new Search(space, points, space.network(depth), trained, effort, double[]::clone).limit(0);
    }

    private static Optional<TrainingLimit> of(
            BlockSpace space,
            SeparablePoints points,
            int depth,
            double[] start,
            Effort effort,
            UnaryOperator<double[]> correction) {
        BlockProduct network = space.network(depth);
        Descent descent = new Descent(
                new Problem(network, points.signed(), Loss.EXPONENTIAL), new StepRule.MarginPace(PACE), start);
        if (!descent.advanceUntil(StopRule.margin(SOFT_MARGIN), MOST_SOFT)
                && !(descent.progress().margin() > 0)) {
            return Optional.empty();
        }
        double[] theta = descent.state().parameters();
        return Optional.of(new Search(space, points, network, theta, effort, correction)
                .limit(descent.progress().steps()));
    }

    /** The stages after training. */
    private static final class Search {
        private final BlockSpace space;
        private final SeparablePoints points;
        private final BlockProduct network;
        private final Effort effort;
        private final HardFlow flow;
        private final UnaryOperator<double[]> correction;

        Search(
                BlockSpace space,
                SeparablePoints points,
                BlockProduct network,
                double[] theta,
                Effort effort,
                UnaryOperator<double[]> correction) {
            this.correction = correction;
            this.space = space;
            this.points = points;
            this.network = network;
            this.effort = effort;
            flow = new HardFlow(network, points, correction.apply(theta));
        }

        TrainingLimit limit(long softSteps) {
            double[] start = flow.parameters();
            double soft = flow.residual();
            while (true) {
                descend();
                Polish polish = Polish.of(network, points, flow.parameters(), correction);
                double[] deviation = start.clone();
                FixedSum.addInto(deviation, -1, polish.parameters());
                Stability stability = Stability.of(network, points, polish, deviation, correction);
                if (polish.holds() && !stability.isSaddle() || flow.steps() >= effort.steps()) {
                    return told(softSteps, soft, polish, stability);
                }
                // the flow leaves a saddle by itself, where time is given
                for (int slice = 0; slice < ESCAPE; slice += SLICE) {
                    advance();
                }
            }
        }

        private void descend() {
            while (flow.steps() < effort.steps() && flow.residual() > effort.residual()) {
                advance();
            }
        }

        private void advance() {
            flow.advance((int) Math.min(SLICE, effort.steps() - flow.steps()));
            flow.correct(correction);
        }

        private TrainingLimit told(long softSteps, double soft, Polish polish, Stability stability) {
            int depth = network.depth();
            SchattenStationarity hard = SchattenStationarity.of(space, points, depth, flow.predictor());
            double[] theta = polish.holds() ? polish.parameters() : flow.parameters();
            double[] lambda = polish.holds() ? polish.multipliers() : hard.multipliers();
            double[] beta = network.predictor(theta);
            double least = points.leastMargin(beta);
            double[] scaled = new double[beta.length];
            FixedSum.addInto(scaled, 1 / least, beta);
            return new TrainingLimit(
                    scaled,
                    theta,
                    lambda,
                    softSteps,
                    soft,
                    flow.steps(),
                    flow.residual(),
                    hard,
                    polish,
                    SchattenStationarity.residual(space, points, depth, scaled, lambda),
                    space.schattenSum(scaled, 2.0 / depth),
                    space.rank(scaled, RANK_CUT),
                    space.operatorNorm(points.combine(lambda)),
                    stability);
        }
    }
}
