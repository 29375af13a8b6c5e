package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.Column;
import symmetrylab.shared.picture.Ink;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.svg.Axis;

/**
 * The history of one lane as a grid of numbers: a column a step, and one for each reference at the end; a row for each
 * coordinate, or for so many neighbours of which the largest in magnitude is shown. Of two runs it is their difference,
 * which tends to no reference.
 *
 * @param lane empty where nothing was told yet
 * @param together how many coordinates share a row
 */
record HeatGrid(String lane, List<Column> columns, List<Limit> limits, int length, int together) {
    private static final int MOST_ROWS = 64;
    private static final int MOST_COLUMNS = 60;

    /** What the lane should become. */
    record Limit(String subject, double[] values) {}

    static HeatGrid of(Scene scene, Figure.Bars bars) {
        String lane = lane(scene);
        List<Column> all = scene.run().columns(bars.id(), lane, Double.NaN);
        if (scene.isDifference()) {
            all = difference(scene.pinned().orElseThrow().columns(bars.id(), lane, Double.NaN), all);
        }
        List<Column> columns = new ArrayList<>();
        int stride = Math.max(1, (all.size() + MOST_COLUMNS - 1) / MOST_COLUMNS);
        for (int i = 0; i < all.size(); i++) {
            boolean kept = i % stride == 0 || i == all.size() - 1;
            if (kept) {
                columns.add(all.get(i));
            }
        }
        List<Limit> limits = new ArrayList<>();
        if (!scene.isDifference() && scene.run().state(bars.id()) instanceof FigureState.Bars state) {
            for (FigureState.Group group : state.groups()) {
                if (new Ink(scene).isReference(group.subject())) {
                    limits.add(new Limit(group.subject(), group.values()));
                }
            }
        }
        int length = columns.isEmpty() ? 0 : columns.get(0).values().length;
        return new HeatGrid(lane, columns, limits, length, Math.max(1, (length + MOST_ROWS - 1) / MOST_ROWS));
    }

    /** B − A at the steps that both have. */
    private static List<Column> difference(List<Column> before, List<Column> after) {
        List<Column> found = new ArrayList<>();
        int i = 0;
        for (Column b : after) {
            while (i < before.size() && before.get(i).step() < b.step()) {
                i++;
            }
            boolean both = i < before.size()
                    && before.get(i).step() == b.step()
                    && before.get(i).values().length == b.values().length;
            if (both) {
                double[] values = b.values().clone();
                for (int j = 0; j < values.length; j++) {
                    values[j] -= before.get(i).values()[j];
                }
                found.add(new Column(b.step(), values));
            }
        }
        return found;
    }

    /** The lane that was asked for, else the one that is selected, else the first. */
    private static String lane(Scene scene) {
        List<String> lanes = scene.run().lanes();
        String asked = scene.view().lane();
        String selected = scene.view().selected();
        if (lanes.contains(asked)) {
            return asked;
        }
        return lanes.contains(selected) ? selected : lanes.isEmpty() ? "" : lanes.get(0);
    }

    int rows() {
        return (length + together - 1) / together;
    }

    /** Of the coordinates of a row, the value that is largest in magnitude. */
    double value(double[] values, int row) {
        double largest = 0;
        for (int j = row * together; j < Math.min(values.length, (row + 1) * together); j++) {
            largest = Math.abs(values[j]) > Math.abs(largest) ? values[j] : largest;
        }
        return largest;
    }

    /** A round number that no magnitude of the grid exceeds. */
    double most() {
        double most = 0;
        for (Column column : columns) {
            for (double value : column.values()) {
                most = Math.max(most, Math.abs(value));
            }
        }
        for (Limit limit : limits) {
            for (double value : limit.values()) {
                most = Math.max(most, Math.abs(value));
            }
        }
        return most == 0
                ? 1
                : Axis.over(Scale.LINEAR, new double[] {0, most}, 0, 1).most();
    }

    /** The latest column at or before a step (NaN: the last); −1 for none. */
    int at(double moment) {
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            found = columns.get(i).step() > moment ? found : i;
        }
        return found;
    }
}
