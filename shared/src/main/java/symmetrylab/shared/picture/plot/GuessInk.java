package symmetrylab.shared.picture.plot;

import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Svg;

/** Draws what a reader predicted into a picture of curves, by a hand's mark and not by a machine's. */
record GuessInk(Svg svg, Axis x, Axis y, String name) {
    private static final double HATCH = 9;

    void draw(Guess guess) {
        if (guess instanceof Guess.Value value && Axis.shows(y.scale(), value.value())) {
            line(y.at(value.value()));
        } else if (guess instanceof Guess.Drawn drawn) {
            curve(drawn);
        }
    }

    /** A line across, hatched below. */
    private void line(double height) {
        StringBuilder hatches = new StringBuilder();
        for (double at = x.from() + HATCH; at < x.to(); at += HATCH) {
            hatches.append('M').append(Svg.number(at)).append(' ').append(Svg.number(height));
            hatches.append("l-6 6");
        }
        svg.path("hatch guess", hatches);
        svg.line("guess-line guess", x.from(), height, x.to(), height);
        svg.text("label halo guess", x.from() + 8, height - 7, "start", name);
    }

    private void curve(Guess.Drawn drawn) {
        StringBuilder path = new StringBuilder();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < drawn.xs().length; i++) {
            if (Axis.shows(x.scale(), drawn.xs()[i]) && Axis.shows(y.scale(), drawn.ys()[i])) {
                path.append(path.length() == 0 ? 'M' : 'L').append(Svg.number(x.at(drawn.xs()[i])));
                path.append(' ').append(Svg.number(y.at(drawn.ys()[i])));
                if (Double.isNaN(lastX)) {
                    lastX = x.at(drawn.xs()[i]);
                    lastY = y.at(drawn.ys()[i]);
                }
            }
        }
        if (path.length() > 0) {
            svg.path("drawn guess", path);
            svg.text("label halo guess", lastX + 6, Math.max(y.to() + 12, lastY - 9), "start", name);
        }
    }
}
