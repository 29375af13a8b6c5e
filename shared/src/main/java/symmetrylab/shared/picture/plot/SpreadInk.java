package symmetrylab.shared.picture.plot;

import java.util.List;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Svg;

/** Draws between which values curves are spread, as bands behind them. */
record SpreadInk(Svg svg, Axis x, Axis y, Ink ink) {
    void draw(List<Curve> curves) {
        for (Curve curve : curves) {
            StringBuilder path = outline(curve);
            if (path.length() > 0) {
                svg.path("band " + ink.of(curve.look().subject()), path.append('Z'));
            }
        }
    }

    /** Forwards along the highest values, back along the lowest. */
    private StringBuilder outline(Curve curve) {
        StringBuilder path = new StringBuilder();
        for (int turn = 0; turn < 2 * curve.length(); turn++) {
            boolean back = turn >= curve.length();
            int i = back ? 2 * curve.length() - 1 - turn : turn;
            if (curve.shows(i, x.scale(), y.scale()) && curve.isSpread(i, y.scale())) {
                double value = back ? curve.band().lows()[i] : curve.band().highs()[i];
                path.append(path.length() == 0 ? 'M' : 'L').append(Svg.number(x.at(curve.xs()[i])));
                path.append(' ').append(Svg.number(y.at(value)));
            }
        }
        return path;
    }
}
