package symmetrylab.shared.picture.symmetry;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.picture.svg.Shades;
import symmetrylab.shared.picture.svg.Svg;

/** The colours of the kinds of elements, and their names in rows above a picture where there are few. */
public final class KindLegend {
    private static final int MOST = 8;
    private static final double ROW = 20;
    private static final double LETTER = 7.2;
    private static final double MARK = 12;

    private final FigureState.Elements elements;
    private final List<Entry> entries = new ArrayList<>();
    private final double height;

    private record Entry(int kind, double x, double y) {}

    public KindLegend(FigureState.Elements elements, double left, double width) {
        this.elements = elements;
        double x = left;
        double y = 16;
        int count = elements.kindNames().size();
        for (int kind = 0;
                kind < count && count <= MOST && !elements.kindNames().equals(elements.names());
                kind++) {
            double room = MARK + 6 + elements.kindNames().get(kind).length() * LETTER + 14;
            if (x > left && x + room > width) {
                x = left;
                y += ROW;
            }
            entries.add(new Entry(kind, x, y));
            x += room;
        }
        this.height = entries.isEmpty() ? 0 : y + 8;
    }

    public double height() {
        return height;
    }

    /** Of this element, {@code #rrggbb}; light enough to be written on. */
    public String colour(int element) {
        return ofKind(elements.kinds()[element]);
    }

    private String ofKind(int kind) {
        int count = Math.max(1, elements.kindNames().size());
        return Shades.hue((double) kind / count, kind % 2 == 0 ? 0.86 : 0.76);
    }

    public void draw(Svg svg) {
        for (Entry entry : entries) {
            svg.shade(ofKind(entry.kind()), Svg.box(new StringBuilder(), entry.x(), entry.y() - 10, MARK, MARK));
            svg.text(
                    "tick",
                    entry.x() + MARK + 6,
                    entry.y(),
                    "start",
                    elements.kindNames().get(entry.kind()));
        }
    }

    /** The kind of an element by name. */
    String kind(int element) {
        return elements.kindNames().get(elements.kinds()[element]);
    }
}
