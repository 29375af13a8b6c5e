package symmetrylab.server.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiments.regression.Equations;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.table.CsvNumber;
import symmetrylab.shared.table.PointSink;
import symmetrylab.shared.table.TableRefused;

/** Points whose labels are values to be fitted. */
public final class Values implements PointSink {
    private static final int MOST = 40;

    private final List<double[]> rows = new ArrayList<>();
    private double value;

    @Override
    public boolean wants(String label) {
        if (rows.size() == MOST) {
            throw new TableRefused("there are more than {0} rows to fit: leave some out", MOST);
        }
        if (!CsvNumber.isNumber(label)) {
            throw new TableRefused(
                    "point {0}: '{1}' is no value to be fitted; leave --values out for classes",
                    rows.size() + 1, label);
        }
        value = Decimal.parse(label);
        return true;
    }

    @Override
    public void add(String label, double[] values) {
        double[] row = Arrays.copyOf(values, values.length + 1);
        row[values.length] = value;
        rows.add(row);
    }

    @Override
    public int seen() {
        return rows.size();
    }

    /** As {@link Equations} reads them, the value last. */
    String text() {
        return Equations.text(rows.toArray(new double[0][]));
    }
}
