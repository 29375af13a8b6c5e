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

/** The blocks of Fourier transforms: signed where all are real, else moduli with a hand for the phase. */
public final class BlocksPicture implements Picture {
    private static final double LEFT = 12;
    private static final double KEY = 66;
    private static final double TITLE = 22;
    private static final double BELOW = 6;
    private static final double EDGE = 10;
    /** How high the picture is best drawn, in parts of its width, where blocks have room in it. */
    public static final double PROPORTION = 0.6;

    private static final double LETTER = 6.6;
    /** Imaginary parts below this share of the largest entry are rounding. */
    private static final double REAL = 1e-9;

    private final Scene scene;
    private final Ink ink;
    private final FigureState.Blocks blocks;
    private final Frame frame;
    private final BlockLayout layout;
    private final int[] offsets;
    private final boolean real;
    private final Shades shades;
    private final double strip;

    public BlocksPicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.ink = new Ink(scene);
        this.frame = frame;
        this.blocks = scene.run().state(figure, scene.view().moment()) instanceof FigureState.Blocks state
                ? state
                : new FigureState.Blocks(List.of(), new int[0], List.of());
        this.offsets = new int[blocks.degrees().length + 1];
        for (int i = 0; i < blocks.degrees().length; i++) {
            offsets[i + 1] = offsets[i] + blocks.degrees()[i] * blocks.degrees()[i];
        }
        this.strip = (frame.height() - EDGE) / Math.max(1, blocks.transforms().size());
        this.layout = new BlockLayout(blocks.degrees(), frame.width() - LEFT - KEY, strip - TITLE - BELOW);
        double most = 0;
        double imaginary = 0;
        for (FigureState.Transform transform : blocks.transforms()) {
            for (int at = 0; at < transform.re().length; at++) {
                most = Math.max(most, modulus(transform, at));
                imaginary = Math.max(imaginary, Math.abs(transform.im()[at]));
            }
        }
        this.real = imaginary <= REAL * most;
        double reach = most > 0 ? most : 1;
        this.shades = real ? Shades.signed(reach) : Shades.magnitudes(reach);
    }

    private static double modulus(FigureState.Transform transform, int at) {
        double x = transform.re()[at];
        double y = transform.im()[at];
        return Math.sqrt(x * x + y * y);
    }

    private int size() {
        return offsets[offsets.length - 1];
    }

    private int blockOf(int at) {
        int least = 0;
        int most = offsets.length - 1;
        while (most - least > 1) {
            int middle = (least + most) / 2;
            least = offsets[middle] <= at ? middle : least;
            most = offsets[middle] <= at ? most : middle;
        }
        return least;
    }

    private double stripTop(int transform) {
        return transform * strip + TITLE;
    }

    private double cellX(int at) {
        int block = blockOf(at);
        return LEFT + layout.x(block) + (at - offsets[block]) % blocks.degrees()[block] * layout.cell();
    }

    private double cellY(int transform, int at) {
        int block = blockOf(at);
        int row = (at - offsets[block]) / blocks.degrees()[block];
        return stripTop(transform) + layout.y(block) + row * layout.cell();
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        if (blocks.transforms().isEmpty()) {
            svg.text("hint", frame.width() / 2, frame.height() / 2, "middle", nothing());
            return svg.end();
        }
        Mosaic mosaic = new Mosaic(shades);
        double air = layout.cell() > 5 ? 1 : 0;
        for (int k = 0; k < blocks.transforms().size(); k++) {
            FigureState.Transform transform = blocks.transforms().get(k);
            String hue = ink.of(transform.subject());
            svg.text(
                    "label " + hue,
                    LEFT,
                    stripTop(k) - 6,
                    "start",
                    scene.labels().subject(transform.subject()));
            for (int at = 0; at < size(); at++) {
                double value = real ? transform.re()[at] : modulus(transform, at);
                double x = cellX(at);
                double y = cellY(k, at);
                mosaic.add(value, x, y, x + layout.cell() - air, y + layout.cell() - air);
            }
        }
        mosaic.draw(svg);
        for (int k = 0; k < blocks.transforms().size(); k++) {
            frames(svg, k);
        }
        double bottom = Math.min(frame.height() - 12, TITLE + 160);
        Mosaic.key(
                svg,
                shades,
                frame.width() - KEY + 14,
                new Axis(Scale.LINEAR, shades.least(), shades.most(), bottom, TITLE));
        return svg.end();
    }

    private void frames(Svg svg, int k) {
        FigureState.Transform transform = blocks.transforms().get(k);
        for (int block = 0; block < blocks.degrees().length; block++) {
            double x = LEFT + layout.x(block);
            double y = stripTop(k) + layout.y(block);
            double side = layout.side(block);
            svg.rectangle("block", x - 1, y - 1, side + 1, side + 1);
            String label = blocks.irreps().get(block);
            if (layout.named() && label.length() * LETTER <= layout.nameRoom(block)) {
                svg.text("tick", x, y - 4, "start", label);
            }
        }
        double hand = 0.38 * layout.cell();
        for (int at = 0; at < size() && !real && layout.cell() >= 10; at++) {
            double modulus = modulus(transform, at);
            if (modulus > 0.01 * shades.most()) {
                double x = cellX(at) + layout.cell() / 2;
                double y = cellY(k, at) + layout.cell() / 2;
                double dx = hand * transform.re()[at] / modulus;
                double dy = hand * transform.im()[at] / modulus;
                svg.line("hand", x, y, x + dx, y - dy);
            }
        }
    }

    /** Why there are no blocks. */
    private String nothing() {
        return scene.run().ended()
                ? scene.say("This is drawn up to order {0}.", FigureState.MOST_PLACES)
                : scene.say("Run to draw the blocks");
    }

    @Override
    public String summary() {
        StringBuilder out =
                new StringBuilder(blocks.transforms().isEmpty() && scene.run().ended() ? nothing() : "");
        for (FigureState.Transform transform : blocks.transforms()) {
            int alive = 0;
            for (int block = 0; block < blocks.degrees().length; block++) {
                boolean some = false;
                for (int at = offsets[block]; at < offsets[block + 1]; at++) {
                    some |= modulus(transform, at) > 0.01 * shades.most();
                }
                alive += some ? 1 : 0;
            }
            out.append(out.length() == 0 ? "" : " ");
            out.append(scene.say(
                    "{0}: {1} of {2} blocks have entries above 1 % of the largest.",
                    scene.labels().subject(transform.subject()), alive, blocks.degrees().length));
        }
        if (!real) {
            out.append(' ').append(scene.say("Colours are moduli, hands are phases."));
        }
        return out.toString();
    }

    private String place(int at) {
        int block = blockOf(at);
        int degree = blocks.degrees()[block];
        int row = (at - offsets[block]) / degree + 1;
        int column = (at - offsets[block]) % degree + 1;
        return blocks.irreps().get(block) + (degree == 1 ? "" : " (" + row + ", " + column + ")");
    }

    private String value(FigureState.Transform transform, int at, int digits) {
        String re = Numeral.significant(transform.re()[at], digits);
        if (real) {
            return re;
        }
        double im = transform.im()[at];
        return re + (im < 0 ? " − " : " + ") + Numeral.significant(Math.abs(im), digits) + " i";
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of(scene.say("entry")));
        for (FigureState.Transform transform : blocks.transforms()) {
            head.add(scene.labels().subject(transform.subject()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < size(); at++) {
            List<String> row = new ArrayList<>(List.of(place(at)));
            for (FigureState.Transform transform : blocks.transforms()) {
                row.add(value(transform, at, 6));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    /** Rows of many blocks need more than the proportion gives. */
    @Override
    public double headroom() {
        double least = BlockLayout.comfortable(blocks.degrees(), frame.width() - LEFT - KEY) + TITLE + BELOW;
        return Math.max(0, blocks.transforms().size() * least + EDGE - PROPORTION * frame.width());
    }

    @Override
    public int readingCount() {
        return blocks.transforms().size() * size();
    }

    @Override
    public int readingStride() {
        return Math.max(1, size());
    }

    @Override
    public Reading readingAt(double px, double py) {
        for (int index = 0; index < readingCount(); index++) {
            double x = cellX(index % size());
            double y = cellY(index / size(), index % size());
            if (px >= x && px < x + layout.cell() && py >= y && py < y + layout.cell()) {
                return readingOf(index);
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
        int k = clipped / size();
        int at = clipped % size();
        FigureState.Transform transform = blocks.transforms().get(k);
        String text = scene.labels().subject(transform.subject()) + " · " + place(at) + " · " + value(transform, at, 4);
        double x = cellX(at);
        double y = cellY(k, at);
        Reading.Box box = new Reading.Box(x, y, x + layout.cell(), y + layout.cell());
        return new Reading(clipped, box, text, -1, transform.subject());
    }
}
