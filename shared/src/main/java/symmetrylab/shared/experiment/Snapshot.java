package symmetrylab.shared.experiment;

/** The exact state of a trial, as doubles whose bits are kept (whole numbers up to 2^53 are exact). */
public record Snapshot(double[] values) {
    public Snapshot {
        values = values.clone();
    }
}
