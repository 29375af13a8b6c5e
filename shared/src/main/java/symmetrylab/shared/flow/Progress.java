package symmetrylab.shared.flow;

/**
 * Where a run stands, in numbers that a stop rule needs.
 *
 * @param steps steps done
 * @param logLoss ln L, natural
 * @param margin min_i y_i f(x_i)
 * @param logTime ln t of the gradient flow that the steps imitate; −∞ at the start
 * @param agreement which share of the decrease of ln L that its slope promised the last steps achieved, at most 1; near
 *     1 the steps follow the flow; 0 for good after a step that was to divide the loss by more than e^20
 */
public record Progress(long steps, double logLoss, double margin, double logTime, double agreement) {}
