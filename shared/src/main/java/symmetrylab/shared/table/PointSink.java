package symmetrylab.shared.table;

/** Takes points with their labels as a table is read. */
public interface PointSink {
    /** Counts a point of this label; true when its numbers are wanted too. Throws {@link TableRefused} for no label. */
    boolean wants(String label);

    /** Keeps a point; throws {@link TableRefused} where there are too many. */
    void add(String label, double[] values);

    /** How many points there were so far. */
    int seen();
}
