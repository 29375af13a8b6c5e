package symmetrylab.shared.picture;

/** One kind of figure drawn: its picture, its sentence, its table and what a cursor reads in it. */
public interface Picture {
    String svg(String name);

    String summary();

    Table table();

    /** What stands under or nearest to a pixel. */
    Reading readingAt(double x, double y);

    /** The reading at a place, for a cursor moved by keys; beyond either end the one at the end. */
    Reading readingOf(int index);

    int readingCount();

    /** The room of names above the figure and of rows that do not fit into it, in pixels, which is not the figure's own. */
    default double headroom() {
        return 0;
    }

    /** How many places a step up or down goes, where readings lie in rows. */
    default int readingStride() {
        return 1;
    }
}
