package symmetrylab.shared.picture.symmetry;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Near;
import symmetrylab.shared.picture.svg.Svg;

/** A Cayley graph: elements as places, a way for each generator, and the walk that a reader takes. */
public final class GraphPicture implements Picture {
    private static final double LETTER = 7;
    private static final double EDGE = 8;
    private static final double ROW = 20;
    private static final int MOST_NAMES = 48;
    private static final String[] WAYS = {"hue-first", "hue-second", "hue-third", "hue-neutral"};

    private final Scene scene;
    private final FigureState.Graph graph;
    private final Frame frame;
    private final KindLegend legend;
    private final List<Entry> entries = new ArrayList<>();
    private final int n;
    private final double radius;
    private final double middleX;
    private final double middleY;
    private final double reach;

    /** The name of a generator and where it stands. */
    private record Entry(int generator, String label, double x, double y) {}

    public GraphPicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        this.graph = scene.run().state(figure, scene.view().moment()) instanceof FigureState.Graph state
                ? state
                : new FigureState.Graph(
                        new FigureState.Elements(List.of(), new int[0], List.of()),
                        new double[0],
                        new double[0],
                        List.of(),
                        new int[0],
                        new int[0]);
        this.n = graph.xs().length;
        this.legend = new KindLegend(graph.elements(), EDGE, frame.width());
        double top = generators();
        this.reach = (Math.min(frame.width(), frame.height() - top) - 12) / 2;
        this.middleX = frame.width() / 2;
        this.middleY = top + (frame.height() - top) / 2;
        this.radius = Math.max(4, Math.min(20, 0.4 * reach * nearest()));
    }

    /** The least distance of two elements, in the units of the layout. */
    private double nearest() {
        double least = 0.5;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                least = Math.min(least, Near.point(graph.xs()[a], graph.ys()[a], graph.xs()[b], graph.ys()[b]));
            }
        }
        return least;
    }

    private double px(int element) {
        return middleX + (reach - 20) * graph.xs()[element];
    }

    private double py(int element) {
        return middleY - (reach - 20) * graph.ys()[element];
    }

    private String name(int element) {
        return graph.elements().names().get(element);
    }

    private int target(int element, int generator) {
        return graph.targets()[element * graph.generators().size() + generator];
    }

    private static String way(int generator) {
        return "way-line dash-" + generator % 4 + " " + WAYS[generator % WAYS.length];
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        if (n == 0) {
            svg.text("hint", frame.width() / 2, frame.height() / 2, "middle", summary());
            return svg.end();
        }
        legend.draw(svg);
        entries.forEach(entry -> draw(svg, entry));
        for (int generator = 0; generator < graph.generators().size(); generator++) {
            for (int a = 0; a < n; a++) {
                int b = target(a, generator);
                boolean both = target(b, generator) == a;
                if (!both || a < b) {
                    arrow(svg, way(generator), a, b, !both);
                }
            }
        }
        walk(svg);
        List<Reading.Box> taken = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            place(svg, a, taken);
        }
        return svg.end();
    }

    /** Places the names of the generators in as many rows as they need; answers where the graph may begin. */
    private double generators() {
        double x = EDGE;
        double y = legend.height() + 16;
        for (int k = 0; k < graph.generators().size(); k++) {
            String label = "· " + graph.generators().get(k) + "  (" + (k + 1) + ")";
            double room = 46 + label.length() * LETTER;
            if (x > EDGE && x + room > frame.width()) {
                x = EDGE;
                y += ROW;
            }
            entries.add(new Entry(k, label, x, y));
            x += room;
        }
        return y + 10;
    }

    private void draw(Svg svg, Entry entry) {
        svg.line(way(entry.generator()), entry.x(), entry.y() - 4, entry.x() + 26, entry.y() - 4);
        String hue = WAYS[entry.generator() % WAYS.length];
        svg.text("label " + hue, entry.x() + 32, entry.y(), "start", entry.label());
    }

    private void arrow(Svg svg, String classes, int a, int b, boolean headed) {
        double dx = px(b) - px(a);
        double dy = py(b) - py(a);
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        double ux = dx / length;
        double uy = dy / length;
        double head = Math.min(9, 0.3 * Math.max(0, length - 2 * radius));
        double tip = length - radius - 1;
        double endX = px(a) + ux * (headed ? tip - head : tip);
        double endY = py(a) + uy * (headed ? tip - head : tip);
        svg.line(classes, px(a) + ux * radius, py(a) + uy * radius, endX, endY);
        if (headed) {
            double x = px(a) + ux * tip;
            double y = py(a) + uy * tip;
            String path = "M" + Svg.number(x) + " " + Svg.number(y)
                    + "L" + Svg.number(x - head * (ux + 0.5 * uy)) + " " + Svg.number(y - head * (uy - 0.5 * ux))
                    + "L" + Svg.number(x - head * (ux - 0.5 * uy)) + " " + Svg.number(y - head * (uy + 0.5 * ux)) + "Z";
            svg.path("head " + classes.substring(classes.lastIndexOf(' ') + 1), path);
        }
    }

    private void walk(Svg svg) {
        int[] path = graph.path();
        double[] xs = new double[path.length];
        double[] ys = new double[path.length];
        for (int i = 0; i < path.length; i++) {
            xs[i] = px(path[i]);
            ys[i] = py(path[i]);
        }
        if (path.length > 1) {
            svg.path("way hue-group-convolutional", Svg.polyline(xs, ys));
        }
    }

    private void place(Svg svg, int element, List<Reading.Box> taken) {
        int[] path = graph.path();
        boolean here = path.length > 0 && path[path.length - 1] == element;
        svg.shade(legend.colour(element), Svg.disc(px(element), py(element), radius));
        svg.circle(here ? "place here" : "place", px(element), py(element), radius);
        String label = name(element);
        boolean inside = label.length() * LETTER <= 2 * radius - 4;
        if (inside) {
            svg.text("patch", px(element), py(element) + 4, "middle", label);
        } else if (n <= MOST_NAMES) {
            beside(svg, element, label, taken);
        }
    }

    /** A name above its element, else below it; where it would hide another one it is left to table and cursor. */
    private void beside(Svg svg, int element, String label, List<Reading.Box> taken) {
        double half = label.length() * LETTER / 2;
        double x = Math.max(half, Math.min(frame.width() - half, px(element)));
        for (double y : new double[] {py(element) - radius - 4, py(element) + radius + 13}) {
            Reading.Box box = new Reading.Box(x - half, y - 10, x + half, y);
            boolean free = y <= frame.height();
            for (Reading.Box other : taken) {
                boolean across = box.left() < other.right() && other.left() < box.right();
                free &= !across || box.top() >= other.bottom() || other.top() >= box.bottom();
            }
            if (free) {
                taken.add(box);
                svg.text("tick halo", x, y, "middle", label);
                return;
            }
        }
    }

    @Override
    public String summary() {
        int[] path = graph.path();
        if (n == 0) {
            return scene.say("The graph is drawn up to order {0}.", FigureState.MOST_DRAWN);
        }
        if (path.length < 2) {
            return scene.say(
                    "{0} elements, {1} generators. The walk stands at e.",
                    n, graph.generators().size());
        }
        return scene.say(
                "{0} elements, {1} generators. After {2} steps the walk stands at {3}.",
                n, graph.generators().size(), path.length - 1, name(path[path.length - 1]));
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of(scene.say("element"), scene.say("kind")));
        for (String generator : graph.generators()) {
            head.add("· " + generator);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            List<String> row = new ArrayList<>(List.of(name(a), legend.kind(a)));
            for (int k = 0; k < graph.generators().size(); k++) {
                row.add(name(target(a, k)));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    @Override
    public int readingCount() {
        return n;
    }

    @Override
    public Reading readingAt(double px, double py) {
        int best = -1;
        double least = radius + 10;
        for (int a = 0; a < n; a++) {
            double distance = Near.point(px, py, px(a), py(a));
            if (distance < least) {
                least = distance;
                best = a;
            }
        }
        return best < 0 ? Reading.none() : readingOf(best);
    }

    @Override
    public Reading readingOf(int index) {
        if (n == 0) {
            return Reading.none();
        }
        int at = Math.max(0, Math.min(index, n - 1));
        StringBuilder text = new StringBuilder(name(at));
        if (!legend.kind(at).equals(name(at))) {
            text.append(" · ").append(legend.kind(at));
        }
        for (int k = 0; k < graph.generators().size(); k++) {
            text.append(" · ")
                    .append(name(at))
                    .append("·")
                    .append(graph.generators().get(k));
            text.append(" = ").append(name(target(at, k)));
        }
        return new Reading(at, Reading.Box.around(px(at), py(at), radius + 3), text.toString(), -1, "");
    }
}
