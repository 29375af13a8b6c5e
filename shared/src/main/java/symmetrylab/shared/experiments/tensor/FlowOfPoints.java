package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.descent.TrainingData;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** The gradient flow of the exponential loss, step by step to a margin, and the hypotheses that it decides on its way. */
final class FlowOfPoints {
    static final Parameter.RealRange MARGIN = new Parameter.RealRange("margin", 0.1, 1e9, 1e5, Scale.LOG);
    static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 20000, 5000);

    static final String SEPARABLE = "separable";
    static final String FITS = "fits";
    static final String SETTLES = "settles";
    static final String FOLLOWS_FLOW = "follows-flow";

    /** With errors a hundred times larger the weights of several points are noise at margins beyond a million. */
    static final double EXACT = 1e-7;
    /** Enough to see where a start ends. */
    static final double COARSE = 1e-5;

    private static final double FIRST_MARGIN = 1e-3;
    private static final double SPACING = 1.3;
    private static final int STEPS_AT_ONCE = 32;
    private static final double DRIFT = 1e-3;
    /** How far the direction of the pull may turn over a decade of margin. */
    private static final double TURN = 1e-2;

    private final TrainingData data;
    private final GradientFlow flow;
    private final double target;
    private final int most;
    private final List<Look> past = new ArrayList<>();

    /** The direction of the pull at a margin. */
    private record Look(double margin, double[] pull) {}

    /** @param tolerance of a step, relative */
    FlowOfPoints(TrainingData data, Problem problem, double[] start, Settings settings, double tolerance) {
        this.data = data;
        this.flow = GradientFlow.of(problem, start, tolerance);
        this.target = settings.real(MARGIN);
        this.most = settings.integer(STEPS);
        look();
    }

    /** The problem of these points for a network. */
    static Problem problem(TrainingData data, LinearNetwork network) {
        return Problem.of(network, data.rows(), data.dataset().labels(), Loss.EXPONENTIAL);
    }

    /**
     * Goes on until the margin is a third larger, a few steps at most; false where the run has ended with it, at the margin that
     * was asked for or as far as it could go.
     */
    boolean advance() {
        double next = Math.max(0, SPACING * flow.progress().margin());
        for (int i = 0; i < STEPS_AT_ONCE; i++) {
            long before = flow.progress().steps();
            boolean arrived = flow.advanceToMargin(target, 1);
            look();
            if (arrived || flow.progress().steps() == before || flow.progress().steps() >= most) {
                return false;
            }
            if (flow.progress().margin() > next) {
                return true;
            }
        }
        return true;
    }

    private void look() {
        double margin = flow.progress().margin();
        boolean farther = past.isEmpty() || margin > past.get(past.size() - 1).margin();
        if (margin > 0 && farther) {
            past.add(new Look(margin, pull()));
        }
    }

    /** Goes on to the end of the run. */
    void finish() {
        while (advance()) {
            continue;
        }
    }

    /** By decades of the margin. */
    double progress() {
        double margin = Math.max(FIRST_MARGIN, flow.progress().margin());
        double decades = Portable.log(margin / FIRST_MARGIN) / Portable.log(target / FIRST_MARGIN);
        return Math.max(0, Math.min(0.99, decades));
    }

    GradientFlow flow() {
        return flow;
    }

    /** −Xᵀr in length 1; zero where there is no pull. */
    double[] pull() {
        double[] pull = flow.pull();
        double norm = FixedSum.norm(pull);
        double[] unit = new double[pull.length];
        if (norm > 0) {
            FixedSum.addInto(unit, 1 / norm, pull);
        }
        return unit;
    }

    /** How far the pull has turned since the margin was ten times smaller; NaN before that. */
    private double turned() {
        if (past.isEmpty()) {
            return Double.NaN;
        }
        double[] now = pull();
        double margin = flow.progress().margin();
        double turned = Double.NaN;
        for (Look look : past) {
            if (10 * look.margin() <= margin) {
                double[] difference = now.clone();
                FixedSum.addInto(difference, -1, look.pull());
                turned = FixedSum.norm(difference);
            }
        }
        return turned;
    }

    /** What the theorems ask, {@code fixed} before the last; theorem 2 does not ask that the pull {@code settles}. */
    List<Hypothesis> hypotheses(List<Hypothesis> fixed, boolean settles) {
        double logLoss = flow.progress().logLoss();
        double turned = turned();
        List<Hypothesis> all = new ArrayList<>();
        all.add(new Hypothesis(SEPARABLE, data.isSeparable(), data.margin()));
        all.add(new Hypothesis(FITS, logLoss < 0, logLoss));
        if (settles) {
            all.add(new Hypothesis(SETTLES, turned <= TURN, turned));
        }
        all.addAll(fixed);
        all.add(new Hypothesis(FOLLOWS_FLOW, flow.drift() <= DRIFT, flow.drift()));
        return all;
    }
}
