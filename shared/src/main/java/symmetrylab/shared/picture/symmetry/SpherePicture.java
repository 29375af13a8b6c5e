package symmetrylab.shared.picture.symmetry;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.number.SphericalHarmonics;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Gaze;
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

/** Functions on the sphere, a globe each, all turned alike and in the same shades. */
public final class SpherePicture implements Picture {
    private static final double KEY = 66;
    private static final double TITLE = 24;
    private static final double AIR = 6;
    /** How many readings lie across a globe. */
    private static final int ACROSS = 13;

    private static final double LETTER = 7.4;
    private static final double LARGEST = 190;
    /** How high the picture is at least, in parts of its width. */
    public static final double PROPORTION = 0.34;

    private final Scene scene;
    private final Ink ink;
    private final Frame frame;
    private final Gaze gaze;
    private final List<FigureState.Group> functions;
    private final int perRow;
    private final int rows;
    private final double width;
    private final double height;
    private final double radius;
    private final List<double[]> values = new ArrayList<>();
    /** Places of readings on a globe, two numbers each, from −(ACROSS − 1)/2. */
    private final List<int[]> spots = new ArrayList<>();

    public SpherePicture(Scene scene, String figure, Frame frame) {
        this.scene = scene;
        this.ink = new Ink(scene);
        this.frame = frame;
        this.gaze = scene.view().gaze();
        this.functions = scene.run().state(figure, scene.view().moment()) instanceof FigureState.Sphere state
                ? state.functions()
                : List.of();
        int count = Math.max(1, functions.size());
        perRow = Math.min(count, frame.narrow() ? 2 : 4);
        rows = (count + perRow - 1) / perRow;
        width = (frame.width() - KEY) / perRow;
        height = frame.height() / rows;
        radius = Math.max(20, Math.min(width / 2, (height - TITLE) / 2) - AIR);
        int reach = ACROSS / 2;
        for (int row = -reach; row <= reach; row++) {
            for (int column = -reach; column <= reach; column++) {
                if (row * row + column * column <= reach * reach) {
                    spots.add(new int[] {column, row});
                }
            }
        }
    }

    /** The values of a function on its globe, computed when they are first asked for. */
    private double[] values(int k) {
        while (values.size() <= k) {
            values.add(Globe.values(functions.get(values.size()).values()));
        }
        return values.get(k);
    }

    private Globe globe(int k) {
        double x = (k % perRow + 0.5) * width;
        return new Globe(gaze, x, k / perRow * height + TITLE + radius, radius);
    }

    @Override
    public String svg(String name) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        if (functions.isEmpty()) {
            svg.text("hint", frame.width() / 2, frame.height() / 2, "middle", scene.say("Run to draw the sphere"));
            return svg.end();
        }
        double most = 0;
        for (int k = 0; k < functions.size(); k++) {
            for (double value : values(k)) {
                most = Math.max(most, Math.abs(value));
            }
        }
        Shades shades = Shades.signed(most > 0 ? most : 1);
        for (int k = 0; k < functions.size(); k++) {
            Globe globe = globe(k);
            globe.surface(svg, shades, values(k));
            globe.graticule(svg);
            title(svg, k, globe);
        }
        double bottom = Math.min(frame.height() - 12, TITLE + 160);
        Axis heights = new Axis(Scale.LINEAR, shades.least(), shades.most(), bottom, TITLE);
        Mosaic.key(svg, shades, frame.width() - KEY + 14, heights);
        return svg.end();
    }

    private void title(Svg svg, int k, Globe globe) {
        String subject = functions.get(k).subject();
        String label = scene.labels().subject(subject);
        int most = (int) (width / LETTER);
        String told = label.length() <= most ? label : label.substring(0, Math.max(1, most - 1)) + "…";
        svg.text("label " + ink.of(subject), globe.x(), globe.y() - radius - 9, "middle", told);
    }

    @Override
    public String summary() {
        if (functions.isEmpty()) {
            return scene.say("Run to draw the sphere") + ".";
        }
        StringBuilder out = new StringBuilder(
                scene.say("Seen from latitude {0}°, longitude {1}°.", whole(gaze.latitude()), whole(gaze.longitude())));
        for (int k = 0; k < functions.size(); k++) {
            double[] values = values(k);
            int high = 0;
            int low = 0;
            for (int i = 0; i < values.length; i++) {
                high = values[i] > values[high] ? i : high;
                low = values[i] < values[low] ? i : low;
            }
            out.append(' ')
                    .append(scene.say(
                            "{0}: largest {1} at {2}, least {3} at {4}.",
                            scene.labels().subject(functions.get(k).subject()),
                            Numeral.significant(values[high], 3),
                            cell(high),
                            Numeral.significant(values[low], 3),
                            cell(low)));
        }
        return out.toString();
    }

    private String cell(int at) {
        return angles(Globe.latitude(at / Globe.COLUMNS + 0.5), Globe.longitude(at % Globe.COLUMNS + 0.5));
    }

    private static String whole(double degrees) {
        return Numeral.tick(Math.round(degrees));
    }

    private static String angles(double latitude, double longitude) {
        return "(" + whole(latitude) + "°, " + whole(longitude) + "°)";
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of("l", "m"));
        int most = 0;
        for (FigureState.Group function : functions) {
            head.add(scene.labels().subject(function.subject()));
            most = Math.max(most, function.values().length);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < most; at++) {
            int l = (int) Math.floor(Math.sqrt(at));
            List<String> row =
                    new ArrayList<>(List.of(Integer.toString(l), Numeral.tick(at - SphericalHarmonics.place(l, 0))));
            for (FigureState.Group function : functions) {
                double[] values = function.values();
                row.add(at < values.length ? Numeral.significant(values[at], 6) : "0");
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    /** Rows of globes as large as the width allows. */
    @Override
    public double headroom() {
        double least = rows * (TITLE + 2 * Math.min(LARGEST, width / 2)) + AIR;
        return Math.max(0, least - PROPORTION * frame.width());
    }

    @Override
    public int readingCount() {
        return functions.size() * spots.size();
    }

    @Override
    public int readingStride() {
        return ACROSS - 2;
    }

    private double step() {
        return 2 * radius / ACROSS;
    }

    @Override
    public Reading readingAt(double px, double py) {
        for (int k = 0; k < functions.size(); k++) {
            Globe globe = globe(k);
            double column = Math.floor((px - globe.x()) / step() + 0.5);
            double row = Math.floor((py - globe.y()) / step() + 0.5);
            for (int i = 0; i < spots.size(); i++) {
                if (spots.get(i)[0] == column && spots.get(i)[1] == row) {
                    return readingOf(k * spots.size() + i);
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
        FigureState.Group function = functions.get(clipped / spots.size());
        int[] spot = spots.get(clipped % spots.size());
        Globe globe = globe(clipped / spots.size());
        double across = 2.0 * spot[0] / ACROSS;
        double up = -2.0 * spot[1] / ACROSS;
        double[] p = gaze.point(across, up);
        double value = SphericalHarmonics.ofCount(function.values().length).value(function.values(), p[0], p[1], p[2]);
        String text =
                scene.labels().subject(function.subject()) + " · " + place(p) + " · " + Numeral.significant(value, 4);
        Reading.Box box = Reading.Box.around(globe.x() + spot[0] * step(), globe.y() + spot[1] * step(), step() / 2);
        return new Reading(clipped, box, text, -1, function.subject());
    }

    /** Latitude and longitude of a point, to a tenth of a degree. */
    private String place(double[] point) {
        double[] angles = Gaze.angles(point);
        return scene.say("latitude {0}°, longitude {1}°", tenth(angles[0]), tenth(angles[1]));
    }

    private static String tenth(double degrees) {
        return Numeral.tick(Math.round(10 * degrees) / 10.0);
    }
}
