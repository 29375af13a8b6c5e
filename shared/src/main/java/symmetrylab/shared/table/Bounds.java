package symmetrylab.shared.table;

/** What is kept in memory of a file, however large it is. */
public final class Bounds {
    /** Solvers hold a matrix of points × points: 200 MB at this number. */
    public static final int MOST_ROWS = 5_000;

    public static final int MOST_COLUMNS = 4_096;
    /** Numbers of all points together: 32 MB. */
    public static final int MOST_VALUES = 4_000_000;

    public static final int MOST_BYTES_OF_A_LINE = 1 << 20;
    public static final int MOST_BYTES_OF_STANDARD_INPUT = 1 << 26;
    /** Bytes after decompression; a file of a few kilobytes can claim any number of them. */
    public static final long MOST_BYTES = 1L << 31;

    private Bounds() {}
}
