package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;

/** The table twin of curves: a row a step. Curves that do not share their xs each have a column of their own for them. */
record CurveTable(Scene scene, CurveSet set) {
    private static final int DIGITS = 6;

    /** One column: the xs or the ys of a curve. */
    private record Cells(Curve curve, boolean horizontal) {
        String at(int step) {
            int i = curve.at(step);
            if (i < 0) {
                return "";
            }
            return horizontal
                    ? Numeral.significant(curve.xs()[i], DIGITS)
                    : Numeral.significant(curve.ys()[i], DIGITS) + curve.spread(i, DIGITS);
        }
    }

    /** Log axes say so in the table's head. */
    Table table() {
        boolean shared = sharesXs();
        List<String> head = new ArrayList<>(List.of(scene.say("step")));
        List<Cells> columns = new ArrayList<>();
        Curve before = null;
        for (Curve curve : set.curves()) {
            boolean same = before != null
                    && before.look().subject().equals(curve.look().subject())
                    && before.look().b() == curve.look().b();
            if (!shared && !same) {
                head.add(set.x().label() + ", " + curve.look().name());
                columns.add(new Cells(curve, true));
            }
            String name = curve.look().name() + (scene.isDifference() ? ", " + curve.quantity() : "");
            head.add(set.y().scale() == Scale.LOG ? scene.say("{0} (log axis)", name) : name);
            columns.add(new Cells(curve, false));
            before = curve;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int step : set.steps()) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(step)));
            for (Cells cells : columns) {
                row.add(cells.at(step));
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }

    /** Whether x is the step itself. */
    private boolean sharesXs() {
        for (Curve curve : set.curves()) {
            for (int i = 0; i < curve.length(); i++) {
                if (curve.xs()[i] != curve.steps()[i]) {
                    return false;
                }
            }
        }
        return true;
    }
}
