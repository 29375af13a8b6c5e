package symmetrylab.shared.picture.plot;

import java.util.List;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Svg;

/** The band of a curve: its values and what they are spread by, to both sides. Where an axis cannot show an edge there is none. */
final class CurveBand {
    private CurveBand() {}

    private static double edge(Curve curve, int i, double side) {
        return curve.ys()[i] + side * curve.spreads()[i];
    }

    private static boolean isShown(Curve curve, int i, Scale x, Scale y) {
        return curve.shows(i, x, y) && Axis.shows(y, edge(curve, i, -1)) && Axis.shows(y, edge(curve, i, 1));
    }

    /** Adds both edges at sample i to the values that an axis must hold. */
    static void addEdges(Curve curve, int i, Scale scale, List<Double> values) {
        for (int side = -1; side <= 1 && curve.spreads().length > 0; side += 2) {
            if (Axis.shows(scale, edge(curve, i, side))) {
                values.add(edge(curve, i, side));
            }
        }
    }

    static void draw(Svg svg, Curve curve, Axis x, Axis y, String classes) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        for (int i = 0; i < curve.spreads().length; i++) {
            if (isShown(curve, i, x.scale(), y.scale())) {
                String px = Svg.number(x.at(curve.xs()[i])) + " ";
                there.append(there.length() == 0 ? 'M' : 'L');
                there.append(px).append(Svg.number(y.at(edge(curve, i, 1))));
                back.insert(0, "L" + px + Svg.number(y.at(edge(curve, i, -1))));
            }
        }
        if (there.length() > 0) {
            svg.path("band " + classes, there.append(back).append('Z'));
        }
    }
}
