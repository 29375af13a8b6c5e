package symmetrylab.shared.picture.symmetry;

import java.util.ArrayList;
import java.util.List;
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
import symmetrylab.shared.picture.svg.Mosaic;
import symmetrylab.shared.picture.svg.Shades;
import symmetrylab.shared.picture.svg.Svg;

/** Images of each subject in shades, the same image of all subjects below one another. */
public final class ImagesPicture implements Picture {
    /** Height over width, before the rows ask for more. */
    public static final double PROPORTION = 0.46;

    private static final double EDGE = 10;
    private static final double KEY = 62;
    private static final double TITLE = 22;
    private static final double NAMES = 18;
    private static final double GAP = 8;
    private static final double ROW = 10;
    private static final int NARROW_COLUMNS = 4;

    private final Scene scene;
    private final Frame frame;
    private final Ink ink;
    private final FigureState.Images images;
    private final int count;
    private final int across;
    private final int rows;
    /** Of a pixel. */
    private final int side;

    private final double size;

    /** The images of a figure as of the moment that is looked at. */
    public ImagesPicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        ink = new Ink(scene);
        images = scene.run().state(figure, scene.view().moment()) instanceof FigureState.Images state
                ? state
                : new FigureState.Images(1, List.of(), List.of());
        count = images.names().size();
        across = Math.max(1, frame.narrow() ? Math.min(NARROW_COLUMNS, count) : count);
        rows = count == 0 ? 0 : pixels() / images.columns();
        double room = (frame.width() - 2 * EDGE - KEY - (across - 1) * GAP) / across;
        side = (int) Math.max(1, Math.floor(room / images.columns()));
        size = side * images.columns();
    }

    /** Pixels of one image. */
    private int pixels() {
        return images.groups().isEmpty() ? 0 : images.groups().get(0).values().length / count;
    }

    private int lines() {
        return (count + across - 1) / across;
    }

    private double groupHeight() {
        return TITLE + lines() * (NAMES + size) + ROW;
    }

    private double left(int image) {
        return EDGE + image % across * (size + GAP);
    }

    private double top(int group, int image) {
        return group * groupHeight() + TITLE + image / across * (NAMES + size) + NAMES;
    }

    @Override
    public double headroom() {
        return Math.max(0, images.groups().size() * groupHeight() - PROPORTION * frame.width());
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        if (images.groups().isEmpty()) {
            svg.text("hint", frame.width() / 2, frame.height() / 2, "middle", scene.say("Run to draw the images"));
            return svg.end();
        }
        Shades shades = Shades.signed(100);
        Mosaic mosaic = new Mosaic(shades);
        for (int g = 0; g < images.groups().size(); g++) {
            FigureState.Group group = images.groups().get(g);
            svg.text(
                    "label " + ink.of(group.subject()),
                    EDGE,
                    g * groupHeight() + TITLE - 6,
                    "start",
                    scene.labels().subject(group.subject()));
            for (int k = 0; k < count; k++) {
                svg.text("tick", left(k), top(g, k) - 4, "start", images.names().get(k));
                double[] values = group.values();
                for (int row = 0; row < rows; row++) {
                    int from = k * pixels() + row * images.columns();
                    int y = (int) top(g, k) + row * side;
                    mosaic.addRow(values, from, images.columns(), (int) left(k), y, side);
                }
                svg.rectangle("block", left(k), top(g, k), size, rows * side);
            }
        }
        mosaic.draw(svg);
        double bottom = top(0, 0) + Math.max(size, 90);
        svg.text("tick", frame.width() - KEY + 12, top(0, 0) - 6, "start", "%");
        Mosaic.key(svg, shades, frame.width() - KEY + 12, new Axis(Scale.LINEAR, -100, 100, bottom, top(0, 0)));
        return svg.end();
    }

    /** Σ v² of an image, as a part of that of all images of the subject. */
    private double share(FigureState.Group group, int image) {
        double all = 0;
        double own = 0;
        for (int i = 0; i < group.values().length; i++) {
            double square = group.values()[i] * group.values()[i];
            all += square;
            own += i / pixels() == image ? square : 0;
        }
        return all > 0 ? own / all : 0;
    }

    @Override
    public String summary() {
        if (images.groups().isEmpty()) {
            return scene.say("Run to draw the images");
        }
        List<String> sentences = new ArrayList<>();
        for (FigureState.Group group : images.groups()) {
            int largest = 0;
            for (int k = 1; k < count; k++) {
                largest = share(group, k) > share(group, largest) ? k : largest;
            }
            sentences.add(scene.say(
                    "{0}: {1} images of {2} × {3} pixels; {4} has the largest share of the squares, {5} %.",
                    scene.labels().subject(group.subject()),
                    count,
                    rows,
                    images.columns(),
                    images.names().get(largest),
                    Numeral.significant(100 * share(group, largest), 3)));
        }
        return String.join(" ", sentences);
    }

    @Override
    public Table table() {
        List<List<String>> lines = new ArrayList<>();
        for (FigureState.Group group : images.groups()) {
            for (int k = 0; k < count; k++) {
                double least = 0;
                double most = 0;
                for (int a = 0; a < pixels(); a++) {
                    double value = group.values()[k * pixels() + a];
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                lines.add(List.of(
                        scene.labels().subject(group.subject()),
                        images.names().get(k),
                        Numeral.significant(least, 3),
                        Numeral.significant(most, 3),
                        Numeral.significant(100 * share(group, k), 3)));
            }
        }
        return new Table(
                List.of(
                        scene.say("network"),
                        scene.say("image"),
                        scene.say("least (%)"),
                        scene.say("largest (%)"),
                        scene.say("share of the squares (%)")),
                lines);
    }

    @Override
    public int readingCount() {
        return images.groups().size() * count * pixels();
    }

    @Override
    public int readingStride() {
        return images.columns();
    }

    @Override
    public Reading readingAt(double px, double py) {
        for (int g = 0; g < images.groups().size(); g++) {
            for (int k = 0; k < count; k++) {
                int row = (int) Math.floor((py - top(g, k)) / size * images.columns());
                int column = (int) Math.floor((px - left(k)) / size * images.columns());
                if (row >= 0 && row < rows && column >= 0 && column < images.columns()) {
                    return readingOf((g * count + k) * pixels() + row * images.columns() + column);
                }
            }
        }
        return Reading.none();
    }

    @Override
    public Reading readingOf(int index) {
        if (readingCount() == 0) {
            return Reading.none();
        }
        int clipped = Math.max(0, Math.min(index, readingCount() - 1));
        int pixel = clipped % pixels();
        int image = clipped / pixels() % count;
        int g = clipped / pixels() / count;
        FigureState.Group group = images.groups().get(g);
        double x = left(image) + pixel % images.columns() * side;
        double y = top(g, image) + pixel / images.columns() * side;
        String text = scene.say(
                "{0}, {1}, row {2}, column {3}: {4} % of the largest",
                scene.labels().subject(group.subject()),
                images.names().get(image),
                pixel / images.columns() + 1,
                pixel % images.columns() + 1,
                Numeral.significant(group.values()[image * pixels() + pixel], 3));
        return new Reading(clipped, new Reading.Box(x, y, x + side, y + side), text, -1, group.subject());
    }
}
