package symmetrylab.shared.picture;

/** The values of one subject along its coordinates at one step. */
public record Column(int step, double[] values) {
    public Column {
        values = values.clone();
    }
}
