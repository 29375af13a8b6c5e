package symmetrylab.shared.flow;

/**
 * Where a run stands, in numbers that a stop rule needs.
 *
 * @param steps steps done
 * @param logLoss ln L, natural
 * @param margin min_i y_i f(x_i)
 * @param logTime ln t of the gradient flow that the steps imitate; −∞ at the start
 */
public record Progress(long steps, double logLoss, double margin, double logTime) {}
