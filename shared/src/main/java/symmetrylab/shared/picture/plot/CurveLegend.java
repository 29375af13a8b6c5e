package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.svg.Svg;

/** The names of curves above them, each behind a piece of its line: for a narrow frame with many, where ends are crowded. */
final class CurveLegend {
    private static final int CROWDED = 3;
    private static final double ROW = 20;
    private static final double DASH = 30;
    private static final double GAP = 8;
    private static final double LETTER = 7.4;

    private final List<Entry> entries = new ArrayList<>();
    private final double height;

    /** One name and where its line begins. */
    private record Entry(Curve.Look look, double x, double y) {}

    private CurveLegend(List<Curve.Look> looks, double width) {
        double x = 0;
        double y = ROW;
        for (Curve.Look look : looks) {
            double room = DASH + GAP + look.name().length() * LETTER + 2 * GAP;
            if (x > 0 && x + room > width) {
                x = 0;
                y += ROW;
            }
            entries.add(new Entry(look, x + GAP, y));
            x += room;
        }
        height = entries.isEmpty() ? 0 : y + GAP;
    }

    /** Without entries where the curves can be named at their ends. */
    static CurveLegend of(CurveSet set, Frame frame) {
        List<Curve.Look> looks = new ArrayList<>();
        for (Curve curve : set.curves()) {
            if (!curve.look().minor()) {
                looks.add(curve.look());
            }
        }
        boolean crowded = frame.narrow() && looks.size() >= CROWDED;
        return new CurveLegend(crowded ? looks : List.of(), frame.width());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    double height() {
        return height;
    }

    void draw(Svg svg, Ink ink) {
        for (Entry entry : entries) {
            String hue = ink.of(entry.look().subject());
            String line = "M" + Svg.number(entry.x()) + " " + Svg.number(entry.y() - 4) + "h" + Svg.number(DASH);
            svg.path("curve " + hue + " " + entry.look().classes(), line);
            svg.text(
                    "label " + hue,
                    entry.x() + DASH + GAP,
                    entry.y(),
                    "start",
                    entry.look().name());
        }
    }
}
