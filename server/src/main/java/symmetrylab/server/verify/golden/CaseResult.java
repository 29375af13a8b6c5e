package symmetrylab.server.verify.golden;

/**
 * What came of one golden case.
 *
 * @param id the case
 * @param kind its kind
 * @param worstDeviation the deviation that is largest in units of its bound
 * @param bound what that deviation is held to
 * @param passed whether every comparison stayed within its bound
 * @param message what was compared worst, or why the case fails
 */
public record CaseResult(String id, String kind, double worstDeviation, double bound, boolean passed, String message) {
    public static CaseResult failed(String id, String kind, String reason) {
        return new CaseResult(id, kind, Double.NaN, Double.NaN, false, reason);
    }
}
