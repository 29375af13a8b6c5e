package symmetrylab.shared.picture.plot;

import java.util.List;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.svg.LabelPlaces;
import symmetrylab.shared.picture.svg.Svg;

/** The names of what stands in a plane of solutions, in its emptiest corner: in a narrow frame many end in one place. */
final class SolutionLegend {
    private static final int CROWDED = 3;
    private static final double ROW = 20;
    private static final double MARK = 26;
    private static final double LETTER = 7.4;
    private static final double DOT = 5;

    private SolutionLegend() {}

    static boolean isNeeded(List<Solutions.Path> paths, Frame frame) {
        return frame.narrow() && paths.size() >= CROWDED;
    }

    /** Each name behind the mark that stands in the plane: a dot of a lane, a ring of a reference. */
    static void write(Svg svg, List<Solutions.Path> paths, Ink ink, LabelPlaces free) {
        int longest = 0;
        for (Solutions.Path path : paths) {
            longest = Math.max(longest, path.name().length());
        }
        LabelPlaces.Place corner = free.corner(MARK + LETTER * longest, ROW * paths.size());
        for (int i = 0; i < paths.size(); i++) {
            Solutions.Path path = paths.get(i);
            String subject = path.way().subject();
            double y = corner.y() + ROW * (i + 0.5);
            String mark = path.reference() ? "target " : "stand ";
            svg.circle(
                    mark + ink.of(subject, path.side()) + ink.dash(subject),
                    corner.x() + 10,
                    y,
                    path.reference() ? DOT + 3 : DOT);
            svg.text("label halo " + ink.of(subject), corner.x() + MARK, y + 5, "start", path.name());
        }
    }
}
