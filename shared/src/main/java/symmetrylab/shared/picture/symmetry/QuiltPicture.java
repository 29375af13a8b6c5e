package symmetrylab.shared.picture.symmetry;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Svg;

/** A Cayley table as a quilt: row a, column b, and the product ab as a patch in the colour of its kind. */
public final class QuiltPicture implements Picture {
    private static final double LETTER = 6.8;
    private static final double LINE = 15;
    private static final int MOST_NAMES = 24;
    private static final double EDGE = 8;

    private final Scene scene;
    private final FigureState.Quilt quilt;
    private final Frame frame;
    private final KindLegend legend;
    private final int n;
    private final double left;
    private final double top;
    private final double cell;

    public QuiltPicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        this.quilt = scene.run().state(figure, scene.view().moment()) instanceof FigureState.Quilt state
                ? state
                : new FigureState.Quilt(
                        new FigureState.Elements(List.of(), new int[0], List.of()), new int[0], new int[0]);
        this.n = quilt.order().length;
        this.legend = new KindLegend(quilt.elements(), EDGE, frame.width());
        double names = n > MOST_NAMES ? 0 : longest() * LETTER + 8;
        double room = Math.min(frame.width() - names, frame.height() - legend.height() - LINE - EDGE) - 2 * EDGE;
        this.cell = room / Math.max(1, n);
        this.left = names + Math.max(EDGE, (frame.width() - names - room) / 2);
        this.top = legend.height() + LINE + EDGE;
    }

    private int longest() {
        int longest = 1;
        for (String name : quilt.elements().names()) {
            longest = Math.max(longest, name.length());
        }
        return longest;
    }

    private int product(int row, int column) {
        return quilt.products()[quilt.order()[row] * n + quilt.order()[column]];
    }

    private String name(int element) {
        return quilt.elements().names().get(element);
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        if (n == 0) {
            svg.text("hint", frame.width() / 2, frame.height() / 2, "middle", summary());
            return svg.end();
        }
        legend.draw(svg);
        double air = cell > 6 ? 1 : 0;
        int[] kinds = quilt.elements().kinds();
        StringBuilder[] patches = new StringBuilder[quilt.elements().kindNames().size()];
        int[] sample = new int[patches.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int product = product(i, j);
                int kind = kinds[product];
                sample[kind] = product;
                patches[kind] = patches[kind] == null ? new StringBuilder() : patches[kind];
                Svg.box(patches[kind], left + j * cell, top + i * cell, cell - air, cell - air);
            }
        }
        for (int kind = 0; kind < patches.length; kind++) {
            if (patches[kind] != null) {
                svg.shade(legend.colour(sample[kind]), patches[kind]);
            }
        }
        names(svg);
        return svg.end();
    }

    private void names(Svg svg) {
        boolean across = longest() * LETTER + 4 <= cell;
        for (int i = 0; i < n; i++) {
            String element = name(quilt.order()[i]);
            double middle = (i + 0.5) * cell;
            if (n <= MOST_NAMES && cell >= 11) {
                svg.text("tick", left - 6, top + middle + 4, "end", element);
            }
            if (across) {
                svg.text("tick", left + middle, top - 6, "middle", element);
            }
        }
        for (int i = 0; i < n && across && cell >= 24; i++) {
            for (int j = 0; j < n; j++) {
                double y = top + (i + 0.5) * cell + 4;
                svg.text("patch", left + (j + 0.5) * cell, y, "middle", name(product(i, j)));
            }
        }
    }

    @Override
    public String summary() {
        if (n == 0) {
            return scene.say("The table is drawn up to order {0}.", FigureState.MOST_DRAWN);
        }
        int asymmetric = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                asymmetric += quilt.products()[a * n + b] == quilt.products()[b * n + a] ? 0 : 1;
            }
        }
        return asymmetric == 0
                ? scene.say("{0} times {0} products; ab = ba for all of them.", n)
                : scene.say("{0} times {0} products; for {1} of the pairs ab is not ba.", n, asymmetric);
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of(scene.say("row times column")));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            head.add(name(quilt.order()[i]));
            List<String> row = new ArrayList<>(List.of(name(quilt.order()[i])));
            for (int j = 0; j < n; j++) {
                row.add(name(product(i, j)));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    @Override
    public int readingCount() {
        return n * n;
    }

    @Override
    public int readingStride() {
        return Math.max(1, n);
    }

    @Override
    public Reading readingAt(double px, double py) {
        int row = (int) Math.floor((py - top) / cell);
        int column = (int) Math.floor((px - left) / cell);
        boolean inside = row >= 0 && row < n && column >= 0 && column < n;
        return inside ? readingOf(row * n + column) : Reading.none();
    }

    @Override
    public Reading readingOf(int index) {
        if (n == 0) {
            return Reading.none();
        }
        int at = Math.max(0, Math.min(index, n * n - 1));
        int row = at / n;
        int column = at % n;
        int product = product(row, column);
        String text = name(quilt.order()[row]) + " · " + name(quilt.order()[column]) + " = " + name(product);
        String kind = legend.kind(product);
        double x = left + column * cell;
        double y = top + row * cell;
        Reading.Box box = new Reading.Box(x, y, x + cell, y + cell);
        return new Reading(at, box, kind.equals(name(product)) ? text : text + " · " + kind, -1, "");
    }
}
