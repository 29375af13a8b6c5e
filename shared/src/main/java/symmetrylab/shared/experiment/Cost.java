package symmetrylab.shared.experiment;

/** What a run will take, without doing it: floating-point operations, resident bytes, bytes of a snapshot. */
public record Cost(double operations, double bytes, double snapshotBytes) {}
