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

/** A direction of as many coordinates as an image has pixels, as that image, beside the one that it should become. */
final class SquareImage implements Picture {
    private static final int LEAST = 65;
    private static final double TOP = 30;
    private static final double EDGE = 12;
    private static final double RIGHT = 64;
    private static final double GAP = 24;

    private final Scene scene;
    private final HeatGrid grid;
    private final Frame frame;
    private final Ink ink;
    private final HeatWords said;
    private final int side;
    private final int now;
    private final List<Tile> tiles = new ArrayList<>();
    private final Shades shades;

    /** One image and where it stands. */
    private record Tile(String subject, double[] values, int step, double left, double size) {}

    SquareImage(Scene scene, Figure.Heat figure, Frame frame) {
        this.scene = scene;
        this.frame = frame;
        this.ink = new Ink(scene);
        this.grid = HeatGrid.of(scene, figure.bars());
        this.said = new HeatWords(scene, grid, figure.bars());
        this.side = side(grid.length());
        this.now = Math.max(0, grid.at(scene.view().moment()));
        this.shades = Shades.signed(grid.most());
        int count = 1 + grid.limits().size();
        double room = (frame.width() - EDGE - RIGHT - GAP * (count - 1)) / count;
        double size = Math.max(40, Math.min(room, frame.height() - TOP - EDGE));
        Column column = grid.columns().get(now);
        tiles.add(new Tile(grid.lane(), column.values(), column.step(), EDGE, size));
        for (HeatGrid.Limit limit : grid.limits()) {
            tiles.add(new Tile(limit.subject(), limit.values(), -1, EDGE + tiles.size() * (size + GAP), size));
        }
    }

    /** Whether a figure has too many coordinates for rows, as many as a square has pixels. */
    static boolean fits(Scene scene, Figure.Heat figure) {
        HeatGrid grid = HeatGrid.of(scene, figure.bars());
        boolean signed = figure.bars().index() == Figure.Index.COORDINATE;
        return signed && grid.length() >= LEAST && side(grid.length()) * side(grid.length()) == grid.length();
    }

    private static int side(int length) {
        return (int) Math.round(Math.sqrt(length));
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        Mosaic mosaic = new Mosaic(shades);
        for (Tile tile : tiles) {
            double pixel = tile.size() / side;
            for (int j = 0; j < tile.values().length; j++) {
                double x = tile.left() + j % side * pixel;
                double y = TOP + j / side * pixel;
                mosaic.add(tile.values()[j], x, y, x + pixel, y + pixel);
            }
        }
        mosaic.draw(svg);
        for (Tile tile : tiles) {
            svg.text("label " + ink.of(tile.subject()), tile.left(), TOP - 10, "start", name(tile));
        }
        double bottom = TOP + tiles.get(0).size();
        Axis heights = new Axis(Scale.LINEAR, shades.least(), shades.most(), bottom, TOP);
        Tile last = tiles.get(tiles.size() - 1);
        Mosaic.key(svg, shades, last.left() + last.size() + 14, heights);
        return svg.end();
    }

    @Override
    public String summary() {
        if (scene.isDifference()) {
            return said.difference(grid.columns().get(now));
        }
        Tile lane = tiles.get(0);
        return scene.say(
                "{0} as an image of {1} × {1} pixels at step {2}: {3} of {4} exceed 1 % of the largest.",
                said.lane(), side, lane.step(), Magnitudes.of(lane.values()).large(), lane.values().length);
    }

    private String name(Tile tile) {
        return tile.step() < 0 ? scene.labels().subject(tile.subject()) : said.lane();
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of(scene.say("row"), scene.say("column")));
        for (Tile tile : tiles) {
            head.add(name(tile));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < grid.length(); j++) {
            List<String> row = new ArrayList<>(List.of("" + (j / side + 1), "" + (j % side + 1)));
            for (Tile tile : tiles) {
                row.add(Numeral.significant(tile.values()[j], 6));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    @Override
    public int readingCount() {
        return grid.length();
    }

    @Override
    public int readingStride() {
        return side;
    }

    @Override
    public Reading readingAt(double px, double py) {
        for (Tile tile : tiles) {
            double pixel = tile.size() / side;
            int column = (int) Math.floor((px - tile.left()) / pixel);
            int row = (int) Math.floor((py - TOP) / pixel);
            if (column >= 0 && column < side && row >= 0 && row < side) {
                return reading(row * side + column, tile);
            }
        }
        return Reading.none();
    }

    @Override
    public Reading readingOf(int index) {
        return reading(Math.max(0, Math.min(index, grid.length() - 1)), tiles.get(0));
    }

    private Reading reading(int j, Tile marked) {
        StringBuilder text = new StringBuilder(scene.say("row {0}, column {1}", j / side + 1, j % side + 1));
        for (Tile tile : tiles) {
            text.append(" · ").append(name(tile)).append(' ');
            text.append(Numeral.significant(tile.values()[j], 4));
        }
        double pixel = marked.size() / side;
        double x = marked.left() + j % side * pixel;
        double y = TOP + j / side * pixel;
        Reading.Box box = new Reading.Box(x, y, x + pixel, y + pixel);
        return new Reading(j, box, text.toString(), marked.step(), marked.subject());
    }
}
