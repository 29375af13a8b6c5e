package symmetrylab.shared.picture.symmetry;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Spot;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.LabelPlaces;
import symmetrylab.shared.picture.svg.Near;
import symmetrylab.shared.picture.svg.Svg;

/** Spread against spread, both on log axes: below the line where their product is |G| there is no function. */
public final class TradeoffPicture implements Picture {
    private static final double LEFT = 56;
    private static final double BOTTOM = 44;
    private static final double TOP = 16;
    private static final double RIGHT = 20;
    private static final double RADIUS = 6;

    private final Scene scene;
    private final Ink ink;
    private final FigureState.Spread spread;
    private final Frame frame;
    private final Axis x;
    private final Axis y;

    public TradeoffPicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.ink = new Ink(scene);
        this.frame = frame;
        this.spread = scene.run().state(figure, scene.view().moment()) instanceof FigureState.Spread state
                ? state
                : new FigureState.Spread(1, List.of());
        double most = 1.4 * Math.max(2, spread.order());
        this.x = new Axis(Scale.LOG, 0.8, most, LEFT, frame.width() - RIGHT);
        this.y = new Axis(Scale.LOG, 0.8, most, frame.height() - BOTTOM, TOP);
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        axes(svg);
        if (spread.spots().isEmpty()) {
            String hint = scene.say("Choose a function to place it here");
            svg.text("hint", (x.from() + x.to()) / 2, (y.from() + y.to()) / 2, "middle", hint);
            return svg.end();
        }
        double least = x.least();
        double most = x.most();
        double order = spread.order();
        String line = "M" + Svg.number(x.at(least)) + " " + Svg.number(y.at(Math.min(most, order / least))) + "L"
                + Svg.number(x.at(Math.min(most, order / least))) + " " + Svg.number(y.at(least));
        svg.path("region", line + "L" + Svg.number(x.from()) + " " + Svg.number(y.from()) + "Z");
        svg.path("ball", line);
        svg.text(
                "region-label",
                x.from() + 14,
                y.from() - 14,
                "start",
                scene.say("no function, product below {0}", spread.order()));
        LabelPlaces places = new LabelPlaces(frame);
        places.keepClear(x.at(1), y.at(order), x.at(order), y.at(1));
        for (Spot spot : spread.spots()) {
            places.keepClear(x.at(spot.support()), y.at(spot.rank()), RADIUS);
        }
        for (Spot spot : spread.spots()) {
            draw(svg, spot, places);
        }
        return svg.end();
    }

    private void draw(Svg svg, Spot spot, LabelPlaces places) {
        double px = x.at(Math.max(x.least(), spot.support()));
        double py = y.at(Math.max(y.least(), spot.rank()));
        String hue = ink.of(spot.subject());
        boolean reference = ink.isReference(spot.subject());
        svg.circle(reference ? "ring" : "stand " + hue, px, py, reference ? RADIUS + 2 : RADIUS);
        if (!reference) {
            String label = scene.labels().subject(spot.subject());
            LabelPlaces.Place place = places.beside(px, py, label, px < (x.from() + x.to()) / 2);
            svg.text("label halo " + hue, place.x(), place.y(), place.anchor(), label);
        }
    }

    private void axes(Svg svg) {
        for (Axis.Tick tick : ticks(x)) {
            svg.line("grid", tick.at(), y.from(), tick.at(), y.to());
            svg.text("tick", tick.at(), y.from() + 18, "middle", tick.label());
        }
        for (Axis.Tick tick : ticks(y)) {
            svg.line("grid", x.from(), tick.at(), x.to(), tick.at());
            svg.text("tick", x.from() - 8, tick.at() + 4, "end", tick.label());
        }
        svg.line("axis", x.from(), y.from(), x.to(), y.from());
        svg.line("axis", x.from(), y.from(), x.from(), y.to());
        double middle = (x.from() + x.to()) / 2;
        svg.text("axis-label", middle, frame.height() - 8, "middle", scene.say("spread over the group"));
        svg.text("axis-label", x.from() + 6, y.to() + 4, "start", scene.say("spread of the transform"));
    }

    /** Powers of two up to the order, and the order itself: the sizes that subgroups could have. */
    private List<Axis.Tick> ticks(Axis axis) {
        List<Axis.Tick> ticks = new ArrayList<>();
        int factor = spread.order() > 300 ? 4 : 2;
        for (int size = 1; size * 1.5 < spread.order(); size *= factor) {
            ticks.add(new Axis.Tick(axis.at(size), Integer.toString(size)));
        }
        ticks.add(new Axis.Tick(axis.at(spread.order()), Integer.toString(spread.order())));
        return ticks;
    }

    private String product(Spot spot) {
        return scene.say(
                "{0} times {1} is {2}, the order is {3}",
                Numeral.significant(spot.support(), 4),
                Numeral.significant(spot.rank(), 4),
                Numeral.significant(spot.support() * spot.rank(), 4),
                spread.order());
    }

    @Override
    public String summary() {
        StringBuilder out = new StringBuilder();
        for (Spot spot : spread.spots()) {
            if (!ink.isReference(spot.subject())) {
                out.append(out.length() == 0 ? "" : " ");
                out.append(scene.labels().subject(spot.subject()));
                out.append(": ").append(product(spot)).append('.');
            }
        }
        return out.toString();
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Spot spot : spread.spots()) {
            rows.add(List.of(
                    scene.labels().subject(spot.subject()),
                    Numeral.significant(spot.support(), 6),
                    Numeral.significant(spot.rank(), 6),
                    Numeral.significant(spot.support() * spot.rank(), 6)));
        }
        return new Table(
                List.of(
                        scene.say("function"),
                        scene.say("spread over the group"),
                        scene.say("spread of the transform"),
                        scene.say("product")),
                rows);
    }

    @Override
    public int readingCount() {
        return spread.spots().size();
    }

    @Override
    public Reading readingAt(double px, double py) {
        int best = -1;
        double least = 24;
        for (int i = 0; i < spread.spots().size(); i++) {
            Spot spot = spread.spots().get(i);
            double distance = Near.point(px, py, x.at(spot.support()), y.at(spot.rank()));
            if (distance <= least) { // of several at one place, the one drawn on top
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Reading.none() : readingOf(best);
    }

    @Override
    public Reading readingOf(int index) {
        if (spread.spots().isEmpty()) {
            return Reading.none();
        }
        int at = Math.max(0, Math.min(index, spread.spots().size() - 1));
        Spot spot = spread.spots().get(at);
        String text = scene.labels().subject(spot.subject()) + " · " + product(spot);
        Reading.Box box = Reading.Box.around(x.at(spot.support()), y.at(spot.rank()), RADIUS + 3);
        return new Reading(at, box, text, -1, spot.subject());
    }
}
