package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Svg;

/** Coordinates side by side: lanes as filled bars, references as outlines that the bars should reach. */
final class BarsPicture implements Picture {
    private static final double LEAST_LEFT = 52;
    private static final int TICKS = 5;
    private static final double BOTTOM = 40;
    private static final double RIGHT = 12;
    private static final double LETTER = 7.2;
    private static final double LEGEND_ROW = 22;
    private static final double FIRST_ROW = 18;
    private static final double KEY = 12;
    /** An outline is known by its dashes, so its key has room for some. */
    private static final double WIDE_KEY = 20;

    private static final double TICK_ROOM = 26;
    /** How much of a place its bars take, where there are several. */
    private static final double GROUP = 0.84;

    private final Scene scene;
    private final BarSet set;
    private final Frame frame;
    private final Ink ink;
    private final List<Entry> legend = new ArrayList<>();
    private final double top;
    private final Axis y;
    private final double left;
    private final double room;

    /** One name of the legend and where it stands. */
    private record Entry(BarSet.Row row, double x, double y) {}

    BarsPicture(Scene scene, BarSet set, Frame frame) {
        this.scene = scene;
        this.set = set;
        this.frame = frame;
        this.ink = new Ink(scene);
        this.top = legend();
        int count = 1;
        for (BarSet.Row row : set.rows()) {
            count += row.values().length;
        }
        boolean painted = set.index() == Figure.Index.ELEMENT;
        double[] values = new double[count + (painted ? 1 : 0)]; // the first is the zero that bars stand on
        if (painted) {
            values[count] = -0.5; // there is room to paint downwards
        }
        int at = 1;
        for (BarSet.Row row : set.rows()) {
            System.arraycopy(row.values(), 0, values, at, row.values().length);
            at += row.values().length;
        }
        this.y = Axis.over(Scale.LINEAR, values, frame.height() - BOTTOM, top);
        this.left = Math.max(LEAST_LEFT, y.room(TICKS));
        this.room = (frame.width() - left - RIGHT) / Math.max(1, set.length());
    }

    /** Places the names above the bars, in as many rows as they need; answers where the bars may begin. */
    private double legend() {
        double x = LEAST_LEFT;
        double row = FIRST_ROW;
        for (BarSet.Row bars : set.rows()) {
            double width = key(bars) + 22 + bars.name().length() * LETTER;
            if (x > LEAST_LEFT && x + width > frame.width()) {
                x = LEAST_LEFT;
                row += LEGEND_ROW;
            }
            legend.add(new Entry(bars, x, row));
            x += width;
        }
        return row + 14;
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        axes(svg);
        if (set.rows().isEmpty()) {
            svg.text("hint", (left + frame.width()) / 2, frame.height() / 2 - 14, "middle", nothing());
        }
        for (BarSet.Row row : set.rows()) {
            bars(svg, row);
        }
        svg.line("axis", left, y.at(0), frame.width() - RIGHT, y.at(0));
        for (Entry entry : legend) {
            svg.rectangle("bar " + look(entry.row()), entry.x(), entry.y() - 10, key(entry.row()), KEY);
            svg.text(
                    "label " + ink.of(entry.row().subject()),
                    entry.x() + key(entry.row()) + 6,
                    entry.y(),
                    "start",
                    entry.row().name());
        }
        return svg.end();
    }

    private double key(BarSet.Row row) {
        return ink.isReference(row.subject()) ? WIDE_KEY : KEY;
    }

    private String look(BarSet.Row row) {
        return ink.of(row.subject(), row.side()) + ink.dash(row.subject());
    }

    private void axes(Svg svg) {
        for (Axis.Tick tick : y.ticks(TICKS)) {
            svg.line("grid", left, tick.at(), frame.width() - RIGHT, tick.at());
            svg.text("tick", left - 8, tick.at() + 4, "end", tick.label());
        }
        int longest = 0;
        for (String name : set.names()) {
            longest = Math.max(longest, name.length());
        }
        int every = every(Math.max(TICK_ROOM, longest * LETTER + 4) / room);
        int from = set.names().isEmpty() ? set.first() : 0;
        for (int j = 0; j < set.length(); j++) {
            double x = left + (j + 0.5) * room;
            boolean inside = x + set.name(j).length() * LETTER / 2 <= frame.width();
            if (((j + from) % every == 0 || every == 1) && inside) {
                svg.text("tick", x, frame.height() - BOTTOM + 18, "middle", set.name(j));
            }
        }
        svg.text(
                "axis-label", (left + frame.width() - RIGHT) / 2, frame.height() - 6, "middle", set.word(scene, false));
    }

    /** The least of 1, 2, 5, 10, 20, … that is at least {@code wanted}. */
    private static int every(double wanted) {
        int decade = 1;
        while (true) {
            for (int step : new int[] {1, 2, 5}) {
                if (step * decade >= wanted) {
                    return step * decade;
                }
            }
            decade *= 10;
        }
    }

    /** How much of a place is for bars: those of one place stand together, apart from the next. */
    private static double share(BarSet.Row row) {
        return row.to() - row.from() < 1 ? GROUP : 1;
    }

    /** Where the bar of a row has its middle, in parts of a place. */
    private static double middle(BarSet.Row row) {
        return 0.5 + ((row.from() + row.to()) / 2 - 0.5) * share(row);
    }

    /** All bars of a row as one shape: hundreds of shapes would keep a page from its frames. */
    private void bars(Svg svg, BarSet.Row row) {
        boolean reference = ink.isReference(row.subject());
        double air = reference ? 0.05 : 0.12;
        double full = (row.to() - row.from()) * share(row) * room;
        double width = Math.max(Math.min(full, 1), full * (1 - 2 * air));
        StringBuilder boxes = new StringBuilder();
        for (int j = 0; j < row.values().length; j++) {
            double upper = y.at(Math.max(0, row.values()[j]));
            double lower = y.at(Math.min(0, row.values()[j]));
            double x = left + (j + middle(row)) * room - width / 2;
            Svg.box(boxes, x, upper, width, Math.max(0.5, lower - upper));
        }
        svg.path("bar " + look(row), boxes);
    }

    /** Why there are no bars. */
    private String nothing() {
        if (!scene.run().ended()) {
            return scene.say("Run to draw the bars");
        }
        return scene.isDifference()
                ? scene.say("There is nothing to subtract.")
                : scene.say("This is drawn up to order {0}.", FigureState.MOST_PLACES);
    }

    @Override
    public String summary() {
        StringBuilder out =
                new StringBuilder(set.rows().isEmpty() && scene.run().ended() ? nothing() : "");
        for (BarSet.Row row : set.rows()) {
            out.append(out.length() == 0 ? "" : " ");
            out.append(sentence(row));
        }
        return out.toString();
    }

    private String sentence(BarSet.Row row) {
        Magnitudes told = Magnitudes.of(row.values());
        String places = set.word(scene, set.length() != 1 && !scene.isDifference());
        if (scene.isDifference()) {
            return scene.say(
                    "{0}: the largest difference of a {1} is {2}.",
                    row.name(), places, Numeral.significant(told.most(), 3));
        }
        return row.values().length == 1
                ? scene.say("{0}: {1}", row.name(), Numeral.significant(row.values()[0], 3)) + "."
                : scene.say(
                        "{0}: {1} of {2} {3} exceed 1 % of the largest.",
                        row.name(), told.large(), row.values().length, places);
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of(set.word(scene, false)));
        for (BarSet.Row row : set.rows()) {
            head.add(row.name());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < set.length(); j++) {
            List<String> line = new ArrayList<>(List.of(set.name(j)));
            for (BarSet.Row row : set.rows()) {
                line.add(j < row.values().length ? Numeral.significant(row.values()[j], 6) : "");
            }
            rows.add(line);
        }
        return new Table(head, rows);
    }

    /** The height that a pixel points at. */
    double heightAt(double py) {
        return y.value(py);
    }

    /** The first row of names has its room in every frame, the others have their own. */
    @Override
    public double headroom() {
        return legend.isEmpty() ? 0 : legend.get(legend.size() - 1).y() - FIRST_ROW;
    }

    @Override
    public int readingCount() {
        return set.length();
    }

    @Override
    public Reading readingAt(double px, double py) {
        int j = (int) Math.floor((px - left) / room);
        if (j < 0 || j >= set.length()) {
            return Reading.none();
        }
        double part = (px - left) / room - j;
        String subject = "";
        for (BarSet.Row row : set.rows()) {
            boolean near = Math.abs(part - middle(row)) <= (row.to() - row.from()) * share(row) / 2;
            boolean inside = near && !ink.isReference(row.subject());
            subject = inside ? row.subject() : subject;
        }
        return reading(j, subject);
    }

    @Override
    public Reading readingOf(int index) {
        return set.length() == 0 ? Reading.none() : reading(Math.max(0, Math.min(index, set.length() - 1)), "");
    }

    private Reading reading(int j, String subject) {
        StringBuilder text =
                new StringBuilder(set.word(scene, false)).append(' ').append(set.name(j));
        for (BarSet.Row row : set.rows()) {
            if (j < row.values().length) {
                text.append(" · ").append(row.name()).append(' ');
                text.append(Numeral.significant(row.values()[j], 4));
            }
        }
        Reading.Box box = new Reading.Box(left + j * room, top, left + (j + 1) * room, frame.height() - BOTTOM);
        return new Reading(j, box, text.toString(), -1, subject);
    }
}
