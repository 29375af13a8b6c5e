package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.flow.GradientFlow;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.Path;
import symmetrylab.shared.flow.Problem;
import symmetrylab.shared.flow.StepRule;

/**
 * How the networks of a run are trained.
 *
 * @param rule of finite steps; null to follow the flow itself
 * @param steps the run ends after so many steps
 * @param margin or as soon as the least margin is this
 */
record Training(Loss loss, StepRule rule, int steps, double margin) {
    /** A run seldom does more than this many times the steps that its margin asks for. */
    private static final double DETOUR = 2;
    /** What a test of stationarity takes, in parts of the cube of the number of points, with all samples of a run. */
    private static final double STATIONARITY = 120;

    /** The relative error that a step along the flow may have; its limits draw it in, so that directions end far truer. */
    private static final double ERROR = 1e-6;
    /** Few runs along the flow take more steps. */
    private static final double FLOW_STEPS = 800;

    static Training of(Settings settings) {
        Loss loss = settings.text(Common.LOSS).equals("logistic") ? Loss.LOGISTIC : Loss.EXPONENTIAL;
        return new Training(loss, rule(settings), settings.integer(Common.STEPS), settings.real(Common.MARGIN));
    }

    private static StepRule rule(Settings settings) {
        double step = settings.real(Common.STEP);
        return switch (settings.text(Common.RULE)) {
            case "gradient" -> new StepRule.GradientDescent(step);
            case "relative" -> relative(step, settings);
            case "flow" -> null;
            default -> new StepRule.MarginPace(step);
        };
    }

    private static StepRule relative(double step, Settings settings) {
        if (step >= 1) {
            throw InvalidSettings.of(
                    Common.STEP.name(), Phrase.of("must lie below 1 for relative steps"), settings.text(Common.STEP));
        }
        return new StepRule.RelativeChange(step);
    }

    /** From {@code start}. */
    Path path(Problem problem, double[] start) {
        return rule == null ? GradientFlow.of(problem, start, ERROR) : new Descent(problem, rule, start);
    }

    /** Operations of a step on so many points with so many features, of a network of so many parameters. */
    double operationsOfAStep(int points, int features, double parameters) {
        double step = 4.0 * points * features + 8 * parameters + 40.0 * points;
        return rule == null ? parameters * (step + parameters * (3 + parameters)) : step;
    }

    /** The cost of training a network whose stationarity is tested too. */
    Cost costWithStationarity(int points, int features, double parameters) {
        Cost plain = cost(points, features, parameters);
        double tests = STATIONARITY * points * points * points;
        return new Cost(plain.operations() + tests, plain.bytes() + 8.0 * points * points, plain.snapshotBytes());
    }

    /** The cost of training a network of so many parameters on so many points with so many features. */
    Cost cost(int points, int features, double parameters) {
        double expected = rule == null
                ? Math.min(steps, FLOW_STEPS)
                : rule instanceof StepRule.MarginPace pace
                        ? Math.min(steps, DETOUR * margin / pace.gain() + 100)
                        : steps;
        double operations = expected * operationsOfAStep(points, features, parameters);
        double matrices = rule == null ? 3 * parameters * parameters : 0;
        double bytes = 8 * (3.0 * points * features + 6 * parameters + matrices);
        return new Cost(operations, bytes, 8 * (parameters + 4000));
    }
}
