package symmetrylab.shared.flow;

import symmetrylab.shared.number.Portable;

/**
 * A classification loss L = Σ_i ℓ(m_i) of the margins m_i = y_i f(x_i), a sum and not a mean.
 *
 * <p>Only ln L and its derivative are formed, so that both stay exact where L itself is no double any more (margin 1e5
 * is loss e^−100000).
 */
public enum Loss {
    /** ℓ(m) = e^−m. */
    EXPONENTIAL,
    /** ℓ(m) = ln(1 + e^−m). */
    LOGISTIC;

    /** Beyond this margin ln ℓ of the logistic loss is −m to the last bit. */
    private static final double LINEAR = 40;

    /** Returns ln L and writes weights q_i = −∂ ln L/∂m_i ≥ 0; for the exponential loss they sum to 1. */
    public double logLossInto(double[] margins, double[] weights) {
        return this == EXPONENTIAL ? exponential(margins, weights) : logistic(margins, weights);
    }

    /** −ℓ''(m)/ℓ'(m): 1 for the exponential loss. */
    double decay(double margin) {
        return this == EXPONENTIAL ? 1 : 1 / (1 + Portable.exp(-margin));
    }

    private static double exponential(double[] margins, double[] weights) {
        double least = margins[0];
        for (int i = 1; i < margins.length; i++) {
            least = Math.min(least, margins[i]);
        }
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            double part = Portable.exp(least - margins[i]);
            weights[i] = part;
            sum += part;
        }
        double scale = 1 / sum;
        for (int i = 0; i < margins.length; i++) {
            weights[i] *= scale;
        }
        return Portable.log(sum) - least;
    }

    private static double logistic(double[] margins, double[] weights) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < margins.length; i++) {
            weights[i] = logLogistic(margins[i]);
            largest = Math.max(largest, weights[i]);
        }
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            sum += Portable.exp(weights[i] - largest);
        }
        double logLoss = largest + Portable.log(sum);
        for (int i = 0; i < margins.length; i++) {
            double m = margins[i];
            double logSlope = m > 0 ? -m - Portable.log1p(Portable.exp(-m)) : -Portable.log1p(Portable.exp(m));
            weights[i] = Portable.exp(logSlope - logLoss);
        }
        return logLoss;
    }

    /** ln ln(1 + e^−m). */
    private static double logLogistic(double m) {
        if (m > LINEAR) {
            return -m;
        }
        double loss = m > -LINEAR ? Portable.log1p(Portable.exp(-m)) : -m;
        return Portable.log(loss);
    }
}
