package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Svg;
import symmetrylab.shared.picture.symmetry.BlocksPicture;
import symmetrylab.shared.picture.symmetry.KindLegend;

/** A data tensor: rows are its first index, columns the second, one matrix for each value of the others. */
final class SlicesPicture implements Picture {
    private static final double EDGE = 10;
    private static final double NUMBERS = 26;
    private static final double GAP = 16;
    private static final double TITLE = 20;
    private static final double LETTER = 7.2;
    private static final double AIR = 6;
    private static final double BOTTOM = 30;
    private static final double COMFORTABLE = 22;
    private static final double LARGEST = 84;
    private static final double LEGIBLE = 15;

    private final Scene scene;
    private final Frame frame;
    private final FigureState.Slices tensor;
    private final KindLegend legend;
    private final int rows;
    private final int columns;
    private final int slices;
    private final int across;
    private final double top;
    private final double cell;
    private final double left;

    SlicesPicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        this.tensor = scene.run().state(figure, scene.view().moment()) instanceof FigureState.Slices state
                ? state
                : new FigureState.Slices(new int[] {0, 0}, new int[0], new double[0]);
        this.rows = tensor.shape()[0];
        this.columns = tensor.shape()[1];
        this.slices = rows * columns == 0 ? 0 : tensor.coordinates().length / (rows * columns);
        this.legend = new KindLegend(coordinates(), EDGE, frame.width());
        this.top = legend.height() + AIR + TITLE;
        int best = 1;
        for (int count = 2; count <= slices; count++) {
            best = slices % count == 0 && fitting(count) >= fitting(best) ? count : best;
        }
        this.across = best;
        this.cell = Math.max(2, fitting(best));
        double drawn = NUMBERS + across * columns * cell + (across - 1) * GAP;
        this.left = Math.max(EDGE, (frame.width() - drawn) / 2) + NUMBERS;
    }

    /** The coordinates of x as kinds, each with its value. */
    private FigureState.Elements coordinates() {
        double[] x = tensor.x();
        int[] kinds = new int[x.length];
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            kinds[i] = i;
            names.add(subscript("x", i + 1));
            values.add(names.get(i) + " = " + Numeral.significant(x[i], 3));
        }
        return new FigureState.Elements(names, kinds, values);
    }

    private static String subscript(String letter, int number) {
        return letter + Numeral.subscript(number);
    }

    /** How large cells can be with so many matrices side by side. */
    private double fitting(int count) {
        double width = frame.width() - 2 * EDGE - NUMBERS - (count - 1) * GAP;
        double height = (frame.height() - top + TITLE - BOTTOM) * count / Math.max(1, slices) - TITLE;
        double room = Math.min(width / (count * Math.max(1, columns)), height / Math.max(1, rows));
        return Math.min(LARGEST, room);
    }

    private int down() {
        return Math.max(1, slices / across);
    }

    private double sliceLeft(int slice) {
        return left + slice % across * (columns * cell + GAP);
    }

    private double sliceTop(int slice) {
        return top + slice / across * (rows * cell + TITLE);
    }

    /** The index of the entry that is drawn in this place, mode by mode, from 0. */
    private int[] index(int slice, int row, int column) {
        int[] index = new int[tensor.shape().length];
        index[0] = row;
        index[1] = column;
        int rest = slice;
        for (int l = index.length - 1; l > 1; l--) {
            index[l] = rest % tensor.shape()[l];
            rest /= tensor.shape()[l];
        }
        return index;
    }

    private int coordinate(int slice, int row, int column) {
        return tensor.coordinates()[(row * columns + column) * slices + slice];
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        if (slices == 0) {
            svg.text("hint", frame.width() / 2, frame.height() / 2, "middle", scene.say("Run to draw the tensor"));
            return svg.end();
        }
        legend.draw(svg);
        StringBuilder[] patches = new StringBuilder[tensor.x().length];
        for (int slice = 0; slice < slices; slice++) {
            double x = sliceLeft(slice);
            double y = sliceTop(slice);
            svg.rectangle("block", x - 1, y - 1, columns * cell + 1, rows * cell + 1);
            for (int at = 0; at < rows * columns; at++) {
                int i = coordinate(slice, at / columns, at % columns);
                if (i >= 0) {
                    patches[i] = patches[i] == null ? new StringBuilder() : patches[i];
                    Svg.box(patches[i], x + at % columns * cell, y + at / columns * cell, cell - 1, cell - 1);
                }
            }
        }
        for (int i = 0; i < patches.length; i++) {
            if (patches[i] != null) {
                svg.shade(legend.colour(i), patches[i]);
            }
        }
        names(svg);
        return svg.end();
    }

    private void names(Svg svg) {
        double below = sliceTop(slices - 1) + rows * cell + BOTTOM - 8;
        svg.text("axis-label", left, below, "start", scene.say("rows count j₁, columns j₂"));
        for (int slice = 0; slice < slices; slice++) {
            String title = title(slice);
            String shown = title.length() * LETTER <= columns * cell + GAP ? title : indices(slice);
            if (shown.length() * LETTER <= columns * cell + GAP) {
                svg.text("tick", sliceLeft(slice), sliceTop(slice) - 6, "start", shown);
            }
            for (int at = 0; at < rows * columns && cell >= LEGIBLE; at++) {
                int i = coordinate(slice, at / columns, at % columns);
                if (i >= 0) {
                    double x = sliceLeft(slice) + (at % columns + 0.5) * cell;
                    double y = sliceTop(slice) + (at / columns + 0.5) * cell;
                    svg.text("patch", x, y + 4, "middle", subscript("x", i + 1));
                }
            }
        }
        for (int row = 0; row < rows * down() && cell >= LEGIBLE; row++) {
            double y = sliceTop(row / rows * across) + (row % rows + 0.5) * cell;
            svg.text("tick", left - 8, y + 4, "end", Integer.toString(row % rows + 1));
        }
    }

    /** What the indices beyond the second are; for a matrix, which index counts what. */
    private String title(int slice) {
        int[] index = index(slice, 0, 0);
        StringBuilder out = new StringBuilder(index.length == 2 ? "M(x)" : "");
        for (int l = 2; l < index.length; l++) {
            out.append(l == 2 ? "" : ", ")
                    .append(subscript("j", l + 1))
                    .append(" = ")
                    .append(index[l] + 1);
        }
        return out.toString();
    }

    /** The same in short: j₃j₄ = 1,2. */
    private String indices(int slice) {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        int[] index = index(slice, 0, 0);
        for (int l = 2; l < index.length; l++) {
            names.append(subscript("j", l + 1));
            values.append(l == 2 ? " = " : ",").append(index[l] + 1);
        }
        return names.append(values).toString();
    }

    @Override
    public String summary() {
        if (slices == 0) {
            return scene.say("Run to draw the tensor");
        }
        int zeros = 0;
        for (int i : tensor.coordinates()) {
            zeros += i < 0 ? 1 : 0;
        }
        StringBuilder sizes = new StringBuilder();
        for (int size : tensor.shape()) {
            sizes.append(sizes.length() == 0 ? "" : " × ").append(size);
        }
        return scene.say(
                "The data tensor, {0}: {1} of {2} entries are zero, each other one is a coordinate of x.",
                sizes, zeros, tensor.coordinates().length);
    }

    private String place(int slice, int row, int column) {
        StringBuilder out = new StringBuilder("M");
        for (int j : index(slice, row, column)) {
            out.append(out.length() == 1 ? "[" : ", ").append(j + 1);
        }
        return out.append(']').toString();
    }

    @Override
    public Table table() {
        List<List<String>> lines = new ArrayList<>();
        for (int at = 0; at < readingCount(); at++) {
            int slice = at / (rows * columns);
            int row = at / columns % rows;
            int i = coordinate(slice, row, at % columns);
            if (i >= 0) {
                lines.add(List.of(
                        place(slice, row, at % columns), subscript("x", i + 1), Numeral.significant(tensor.x()[i], 6)));
            }
        }
        return new Table(List.of(scene.say("entry"), scene.say("coordinate"), scene.say("value")), lines);
    }

    /** Many matrices need more than the proportion gives. */
    @Override
    public double headroom() {
        double least = Double.POSITIVE_INFINITY;
        for (int count = 1; count <= slices; count++) {
            double width = NUMBERS + 2 * EDGE + count * (columns * COMFORTABLE + GAP);
            if (slices % count == 0 && (count == 1 || width <= frame.width())) {
                least = top + BOTTOM + slices / count * (rows * COMFORTABLE + TITLE) - TITLE;
            }
        }
        return slices == 0 ? 0 : Math.max(0, least - BlocksPicture.PROPORTION * frame.width());
    }

    @Override
    public int readingCount() {
        return tensor.coordinates().length;
    }

    @Override
    public int readingStride() {
        return Math.max(1, columns);
    }

    @Override
    public Reading readingAt(double px, double py) {
        for (int slice = 0; slice < slices; slice++) {
            int row = (int) Math.floor((py - sliceTop(slice)) / cell);
            int column = (int) Math.floor((px - sliceLeft(slice)) / cell);
            if (row >= 0 && row < rows && column >= 0 && column < columns) {
                return readingOf((slice * rows + row) * columns + column);
            }
        }
        return Reading.none();
    }

    /** The entry, what stands there, and the weights that it meets. */
    @Override
    public Reading readingOf(int at) {
        if (readingCount() == 0) {
            return Reading.none();
        }
        int clipped = Math.max(0, Math.min(at, readingCount() - 1));
        int slice = clipped / (rows * columns);
        int row = clipped / columns % rows;
        int column = clipped % columns;
        int i = coordinate(slice, row, column);
        StringBuilder text = new StringBuilder(place(slice, row, column)).append(" = ");
        text.append(i < 0 ? "0" : subscript("x", i + 1) + " = " + Numeral.significant(tensor.x()[i], 4));
        int[] index = index(slice, row, column);
        for (int l = 0; l < index.length && i >= 0; l++) {
            text.append(" · ")
                    .append(subscript("v", l + 1))
                    .append('[')
                    .append(index[l] + 1)
                    .append(']');
        }
        double x = sliceLeft(slice) + column * cell;
        double y = sliceTop(slice) + row * cell;
        return new Reading(clipped, new Reading.Box(x, y, x + cell, y + cell), text.toString(), -1, "");
    }
}
