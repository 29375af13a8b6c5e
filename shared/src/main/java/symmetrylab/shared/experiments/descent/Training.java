package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.flow.Loss;
import symmetrylab.shared.flow.StepRule;

/**
 * How the networks of a run are trained.
 *
 * @param steps the run ends after so many steps
 * @param margin or as soon as the least margin is this
 */
record Training(Loss loss, StepRule rule, int steps, double margin) {
    /** A run seldom does more than this many times the steps that its margin asks for. */
    private static final double DETOUR = 2;
    /** What a test of stationarity takes, in parts of the cube of the number of points, with all samples of a run. */
    private static final double STATIONARITY = 120;

    static Training of(Settings settings) {
        Loss loss = settings.text(Common.LOSS).equals("logistic") ? Loss.LOGISTIC : Loss.EXPONENTIAL;
        return new Training(loss, rule(settings), settings.integer(Common.STEPS), settings.real(Common.MARGIN));
    }

    private static StepRule rule(Settings settings) {
        double step = settings.real(Common.STEP);
        return switch (settings.text(Common.RULE)) {
            case "gradient" -> new StepRule.GradientDescent(step);
            case "relative" -> relative(step, settings);
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

    /** The cost of training a network whose stationarity is tested too. */
    Cost costWithStationarity(int points, int features, double parameters) {
        Cost plain = cost(points, features, parameters);
        double tests = STATIONARITY * points * points * points;
        return new Cost(plain.operations() + tests, plain.bytes() + 8.0 * points * points, plain.snapshotBytes());
    }

    /** The cost of training a network of so many parameters on so many points with so many features. */
    Cost cost(int points, int features, double parameters) {
        double expected =
                rule instanceof StepRule.MarginPace pace ? Math.min(steps, DETOUR * margin / pace.gain() + 100) : steps;
        double operations = expected * (4.0 * points * features + 8 * parameters + 40.0 * points);
        double bytes = 8 * (3.0 * points * features + 6 * parameters);
        return new Cost(operations, bytes, 8 * (parameters + 4000));
    }
}
