package symmetrylab.shared.flow;

import symmetrylab.shared.number.Portable;

/**
 * How far one step follows the gradient of ln L.
 *
 * <p>Every rule moves Θ by −s·∇ ln L with a step s of its own; since ∇L = L·∇ ln L, such a step spends s/L of the time
 * of gradient flow.
 */
public sealed interface StepRule {
    /** The s of a step after so many, where ln L, ‖∇ ln L‖² and ‖Θ‖² are these. */
    double step(long steps, double logLoss, double gradientSquare, double parameterSquare);

    /** ln of the flow time that such a step takes: ln(s/L). */
    default double logTime(long steps, double step, double logLoss) {
        return Portable.log(step) - logLoss;
    }

    /** Whether its steps are shortened where they achieve less than promised. */
    default boolean isDamped() {
        return false;
    }

    /**
     * Plain gradient descent Θ −= η∇L on the sum of losses; its gradient becomes zero at large margins, as it does in
     * practice.
     *
     * @param learningRate η &gt; 0
     * @param growth by what η is multiplied at a time
     * @param every after how many steps it is
     */
    record GradientDescent(double learningRate, double growth, int every) implements StepRule {
        /** Checks the rate and its growth. */
        public GradientDescent {
            checkPositive("learning rate", learningRate);
            checkPositive("growth of the learning rate", growth);
            checkPositive("number of steps at one learning rate", every);
        }

        /** Descent at one learning rate. */
        public GradientDescent(double learningRate) {
            this(learningRate, 1, Integer.MAX_VALUE);
        }

        private double rate(long steps) {
            double rate = learningRate;
            for (long grown = every; grown <= steps; grown += every) {
                rate *= growth;
            }
            return rate;
        }

        @Override
        public double step(long steps, double logLoss, double gradientSquare, double parameterSquare) {
            return rate(steps) * Portable.exp(logLoss);
        }

        @Override
        public double logTime(long steps, double step, double logLoss) {
            return Portable.log(rate(steps));
        }
    }

    /**
     * Steps that lower ln L by c to first order, so that the margin grows by c a step, but change no more than 5 % of Θ:
     * near the origin the gradient is small, and an uncapped step would leave the path of the flow.
     *
     * @param gain c &gt; 0; at ½ and below the path is that of gradient flow for all practical ends
     */
    record MarginPace(double gain) implements StepRule {
        private static final double MOST_CHANGE = 0.05;

        @Override
        public boolean isDamped() {
            return true;
        }

        /** Checks the gain. */
        public MarginPace {
            checkPositive("gain of margin a step", gain);
        }

        @Override
        public double step(long steps, double logLoss, double gradientSquare, double parameterSquare) {
            if (!(gradientSquare > 0)) {
                return 0;
            }
            return Math.min(gain / gradientSquare, MOST_CHANGE * Math.sqrt(parameterSquare / gradientSquare));
        }
    }

    /**
     * Steps of length r‖Θ‖: 2 % a step reach loss 1e-10 in a few hundred steps.
     *
     * @param ratio r in (0, 1)
     */
    record RelativeChange(double ratio) implements StepRule {
        /** Checks the ratio. */
        public RelativeChange {
            if (!(ratio > 0 && ratio < 1)) {
                throw new IllegalArgumentException("relative change must lie in (0, 1), got " + ratio);
            }
        }

        @Override
        public double step(long steps, double logLoss, double gradientSquare, double parameterSquare) {
            return gradientSquare > 0 ? ratio * Math.sqrt(parameterSquare / gradientSquare) : 0;
        }
    }

    private static void checkPositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }
}
