package symmetrylab.shared.picture;

/** One kind of figure drawn: its picture, its sentence and its table. */
interface Picture {
    /** {@code guess}: the direction in degrees that the reader predicted; NaN for none. */
    String svg(String name, double guess);

    String summary();

    Table table();
}
