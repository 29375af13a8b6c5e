package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Scene;

/**
 * The bars of one picture.
 *
 * @param index what the places along the bars count
 * @param names of the places; empty where they are counted
 */
record BarSet(List<Row> rows, Figure.Index index, int length, List<String> names) {
    BarSet {
        rows = List.copyOf(rows);
        names = List.copyOf(names);
    }

    /** What is said of places that have no bars. */
    static BarSet words(Figure.Index index, int length) {
        return new BarSet(List.of(), index, length, List.of());
    }

    /**
     * The values of one subject of one run.
     *
     * @param from its bars fill this part of the room of a coordinate, up to {@code to}, both in [0, 1]
     */
    record Row(String subject, Scene.Side side, String name, double[] values, double from, double to) {}

    static BarSet of(Scene scene, Figure.Bars figure) {
        List<Row> rows = new ArrayList<>();
        if (scene.isDifference()) {
            differences(scene, figure, rows);
        } else {
            List<Scene.Side> sides = scene.sides();
            for (int i = 0; i < sides.size(); i++) {
                side(scene, figure, sides.get(i), (double) i / sides.size(), (i + 1.0) / sides.size(), rows);
            }
        }
        int longest = 0;
        for (Row row : rows) {
            longest = Math.max(longest, row.values().length);
        }
        List<String> names = names(scene.run(), figure, scene.view().moment());
        return new BarSet(rows, figure.index(), longest, names.size() == longest ? names : List.of());
    }

    /** What the places of a figure are called, as it stood at a moment; empty where they are counted. */
    static List<String> names(RunRecord run, Figure.Bars figure, double moment) {
        return run.state(figure.id(), moment) instanceof FigureState.Bars bars ? bars.names() : List.of();
    }

    private static List<FigureState.Group> groups(RunRecord run, Scene scene, Figure.Bars figure) {
        return run.state(figure.id(), scene.view().moment()) instanceof FigureState.Bars bars
                ? bars.groups()
                : List.of();
    }

    /** Lanes share the room of their run, each reference outlines all of it. */
    private static void side(Scene scene, Figure.Bars figure, Scene.Side side, double from, double to, List<Row> rows) {
        Ink ink = new Ink(scene);
        List<FigureState.Group> groups = groups(side.run(), scene, figure);
        int lanes = 0;
        for (FigureState.Group group : groups) {
            lanes += ink.isReference(group.subject()) ? 0 : 1;
        }
        int lane = 0;
        for (FigureState.Group group : groups) {
            boolean reference = ink.isReference(group.subject());
            double part = (to - from) / Math.max(1, lanes);
            double left = reference ? from : from + lane * part;
            double right = reference ? to : left + part;
            lane += reference ? 0 : 1;
            String name = side.named(scene.labels().subject(group.subject()));
            rows.add(new Row(group.subject(), side, name, group.values(), left, right));
        }
    }

    private static void differences(Scene scene, Figure.Bars figure, List<Row> rows) {
        List<FigureState.Group> before = groups(scene.pinned().orElseThrow(), scene, figure);
        List<Row> found = new ArrayList<>();
        for (FigureState.Group b : groups(scene.run(), scene, figure)) {
            for (FigureState.Group a : before) {
                boolean lane = !new Ink(scene).isReference(b.subject());
                if (lane && a.subject().equals(b.subject()) && a.values().length == b.values().length) {
                    double[] values = b.values().clone();
                    for (int j = 0; j < values.length; j++) {
                        values[j] -= a.values()[j];
                    }
                    String name = scene.labels().subject(b.subject()) + ", B − A";
                    found.add(new Row(b.subject(), new Scene.Side(scene.run(), ""), name, values, 0, 1));
                }
            }
        }
        for (int i = 0; i < found.size(); i++) {
            Row row = found.get(i);
            double part = 1.0 / found.size();
            rows.add(new Row(row.subject(), row.side(), row.name(), row.values(), i * part, (i + 1) * part));
        }
    }

    /** The number of the first place: coordinates are counted from 1, frequencies from 0. */
    int first() {
        return index == Figure.Index.FREQUENCY ? 0 : 1;
    }

    /** The name of a place, or its number. */
    String name(int place) {
        return names.isEmpty() ? Integer.toString(place + first()) : names.get(place);
    }

    /** What one place is called, {@code plural} for many of them. */
    String word(Scene scene, boolean plural) {
        return switch (index) {
            case COORDINATE -> plural ? scene.say("coordinates") : scene.say("coordinate");
            case FREQUENCY -> plural ? scene.say("frequencies") : scene.say("frequency");
            case ELEMENT -> plural ? scene.say("elements") : scene.say("element");
            case STATIONARY_POINT -> plural ? scene.say("stationary points") : scene.say("stationary point");
            case POINT -> plural ? scene.say("points") : scene.say("point");
            case DEGREE -> plural ? scene.say("degrees") : scene.say("degree");
            case ANGLE -> plural ? scene.say("angles") : scene.say("angle");
            case WEIGHT -> plural ? scene.say("weights") : scene.say("weight");
            case OUTPUT -> plural ? scene.say("outputs") : scene.say("output");
            case SINGULAR_VALUE, BLOCK_VALUE -> plural ? scene.say("singular values") : scene.say("singular value");
        };
    }
}
