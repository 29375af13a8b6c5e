package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.Column;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Axis;
import symmetrylab.shared.picture.svg.Mosaic;
import symmetrylab.shared.picture.svg.Shades;
import symmetrylab.shared.picture.svg.Svg;

/** How the coordinates of one lane change along a run: step 0, then steps on a log axis, then what should be reached. */
final class HeatPicture implements Picture {
    private static final double LEFT = 52;
    private static final double BOTTOM = 46;
    private static final double RIGHT = 64;
    private static final double SLOT = 24;
    private static final double GAP = 8;
    private static final double LABEL_ROW = 18;

    private final Scene scene;
    private final HeatGrid grid;
    private final HeatWords said;
    private final BarSet words;
    private final Frame frame;
    private final Ink ink;
    private final Shades shades;
    private final double top;
    private final Axis x;

    HeatPicture(Scene scene, Figure.Heat figure, Frame frame) {
        this.scene = scene;
        this.grid = HeatGrid.of(scene, figure.bars());
        this.said = new HeatWords(scene, grid, figure.bars());
        this.words = said.words();
        this.frame = frame;
        this.ink = new Ink(scene);
        boolean signed = figure.bars().index() == Figure.Index.COORDINATE || scene.isDifference();
        this.shades = signed ? Shades.signed(grid.most()) : Shades.magnitudes(grid.most());
        this.top = 12 + LABEL_ROW * Math.max(1, grid.limits().size());
        double last = grid.columns().isEmpty()
                ? 1
                : grid.columns().get(grid.columns().size() - 1).step();
        double to = frame.width()
                - RIGHT
                - (grid.limits().isEmpty() ? 0 : GAP + SLOT * grid.limits().size());
        this.x = new Axis(Scale.LOG, 1, Math.max(2, 1.3 * last), LEFT + SLOT + GAP, to);
    }

    private double bottom() {
        return frame.height() - BOTTOM;
    }

    private double rowTop(int row) {
        return top + (bottom() - top) * row / Math.max(1, grid.rows());
    }

    /** The left edge of a column: what is shown held from this step on. */
    private double left(int column) {
        int step = grid.columns().get(column).step();
        return step == 0 ? LEFT : x.at(step);
    }

    private double right(int column) {
        int step = grid.columns().get(column).step();
        if (step == 0) {
            return LEFT + SLOT;
        }
        return column + 1 < grid.columns().size()
                ? x.at(grid.columns().get(column + 1).step())
                : x.to();
    }

    private double limitLeft(int limit) {
        return x.to() + GAP + limit * SLOT;
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        axes(svg);
        if (grid.columns().isEmpty()) {
            svg.text("hint", (LEFT + frame.width() - RIGHT) / 2, frame.height() / 2, "middle", said.hint());
            return svg.end();
        }
        Mosaic mosaic = new Mosaic(shades);
        for (int row = 0; row < grid.rows(); row++) {
            fill(mosaic, row);
        }
        mosaic.draw(svg);
        Mosaic.key(
                svg,
                shades,
                frame.width() - RIGHT + 14,
                new Axis(Scale.LINEAR, shades.least(), shades.most(), bottom(), top));
        names(svg);
        int now =
                Double.isNaN(scene.view().moment()) ? -1 : grid.at(scene.view().moment());
        if (now >= 0) {
            svg.line("moment", left(now), top, left(now), bottom());
        }
        return svg.end();
    }

    /** One row; neighbours of the same shade are one rectangle. */
    private void fill(Mosaic mosaic, int row) {
        double upper = rowTop(row);
        double lower = rowTop(row + 1);
        int columns = grid.columns().size();
        int begin = 0;
        for (int i = 0; i < columns; i++) {
            double value = grid.value(grid.columns().get(i).values(), row);
            boolean zero = grid.columns().get(i).step() == 0;
            boolean ends = zero
                    || i == columns - 1
                    || shades.level(grid.value(grid.columns().get(i + 1).values(), row)) != shades.level(value);
            if (ends) {
                mosaic.add(value, left(begin), upper, right(i), lower);
                begin = i + 1;
            }
        }
        for (int k = 0; k < grid.limits().size(); k++) {
            double value = grid.value(grid.limits().get(k).values(), row);
            mosaic.add(value, limitLeft(k), upper, limitLeft(k) + SLOT, lower);
        }
    }

    private void axes(Svg svg) {
        svg.text("tick", LEFT + SLOT / 2, bottom() + 18, "middle", "0");
        for (Axis.Tick tick : powers()) {
            svg.line("axis", tick.at(), bottom(), tick.at(), bottom() + 5);
            svg.text("tick", tick.at(), bottom() + 18, "middle", tick.label());
        }
        int count = grid.rows();
        int every = Math.max(1, (int) Math.ceil(16 * count / (bottom() - top)));
        for (int row = 0; row < count; row += every) {
            double middle = (rowTop(row) + rowTop(row + 1)) / 2;
            svg.text("tick", LEFT - 8, middle + 4, "end", Integer.toString(words.first() + row * grid.together()));
        }
        String rows = words.word(scene, false);
        String label = grid.together() == 1
                ? scene.say("{0}, against the step", rows)
                : scene.say("{0}, {1} to a row, against the step", rows, grid.together());
        svg.text("axis-label", LEFT, frame.height() - 8, "start", label);
    }

    /** The powers of ten within the steps. */
    private List<Axis.Tick> powers() {
        List<Axis.Tick> ticks = new ArrayList<>();
        int exponent = 0;
        for (double power = 1; power <= x.most() / 1.3 * (1 + 1e-9) || exponent == 0; power *= 10) {
            String label = exponent == 0 ? "1" : exponent == 1 ? "10" : Numeral.powerOfTen(exponent);
            ticks.add(new Axis.Tick(x.at(power), label));
            exponent++;
        }
        return ticks;
    }

    /** The lane's name over its steps, each reference's over its column: those to the right higher, so that no line crosses a name. */
    private void names(Svg svg) {
        svg.text("label " + ink.of(grid.lane()), LEFT, top - 8, "start", said.lane());
        int count = grid.limits().size();
        for (int k = 0; k < count; k++) {
            String subject = grid.limits().get(k).subject();
            double height = top - 8 - LABEL_ROW * k;
            double middle = limitLeft(k) + SLOT / 2;
            if (k > 0) {
                svg.line("axis", middle, height + 4, middle, top);
            }
            svg.text(
                    "label " + ink.of(subject),
                    limitLeft(k) + SLOT,
                    height,
                    "end",
                    scene.labels().subject(subject));
        }
    }

    @Override
    public String summary() {
        return said.summary();
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of(words.word(scene, false)));
        for (Column column : grid.columns()) {
            head.add(scene.say("step {0}", column.step()));
        }
        for (HeatGrid.Limit limit : grid.limits()) {
            head.add(scene.labels().subject(limit.subject()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < grid.length(); j++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(j + words.first())));
            for (Column column : grid.columns()) {
                row.add(Numeral.significant(column.values()[j], 6));
            }
            for (HeatGrid.Limit limit : grid.limits()) {
                row.add(Numeral.significant(limit.values()[j], 6));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    private int columnCount() {
        return grid.columns().size() + grid.limits().size();
    }

    @Override
    public int readingCount() {
        return columnCount() * grid.rows();
    }

    @Override
    public int readingStride() {
        return Math.max(1, columnCount());
    }

    @Override
    public Reading readingAt(double px, double py) {
        int row = (int) Math.floor((py - top) / (bottom() - top) * grid.rows());
        if (readingCount() == 0 || row < 0 || row >= grid.rows()) {
            return Reading.none();
        }
        for (int i = 0; i < columnCount(); i++) {
            Reading reading = readingOf(row * columnCount() + i);
            if (px >= reading.box().left() && px < reading.box().right()) {
                return reading;
            }
        }
        return Reading.none();
    }

    @Override
    public Reading readingOf(int index) {
        if (readingCount() == 0) {
            return Reading.none();
        }
        int at = Math.max(0, Math.min(index, readingCount() - 1));
        int row = at / columnCount();
        int column = at % columnCount();
        int first = words.first() + row * grid.together();
        int last = Math.min(words.first() + grid.length() - 1, first + grid.together() - 1);
        String place = last == first
                ? words.word(scene, false) + " " + first
                : scene.say("largest of {0} {1} to {2}", words.word(scene, true), first, last);
        boolean limit = column >= grid.columns().size();
        int k = column - grid.columns().size();
        String subject = limit ? grid.limits().get(k).subject() : grid.lane();
        int step = limit ? -1 : grid.columns().get(column).step();
        double[] values = limit
                ? grid.limits().get(k).values()
                : grid.columns().get(column).values();
        double left = limit ? limitLeft(k) : left(column);
        double right = limit ? left + SLOT : right(column);
        String name = limit ? scene.labels().subject(subject) : said.lane();
        String text = place + " · " + (limit ? name : scene.say("{0} at step {1}", name, step)) + " · "
                + Numeral.significant(grid.value(values, row), 4);
        return new Reading(at, new Reading.Box(left, rowTop(row), right, rowTop(row + 1)), text, step, subject);
    }
}
