package symmetrylab.server.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.server.document.Column;
import symmetrylab.server.document.Table;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Prediction;
import symmetrylab.shared.number.FixedSum;

/** The rows of a table of directions. */
final class Directions {
    /** One direction, and what is to be said of it. */
    private record Row(String norm, Prediction found, String note) {}

    private final Dataset data;
    private final List<Row> rows = new ArrayList<>();

    Directions(Dataset data) {
        this.data = data;
    }

    void add(String norm, Prediction found, String note) {
        rows.add(new Row(norm, found, note));
    }

    /** The unit vector of each, what it costs, the points that carry its margin, and its proof. */
    Table table() {
        int n = rows.size();
        List<double[]> vectors = new ArrayList<>();
        List<int[]> carriers = new ArrayList<>();
        double[][] numbers = new double[5][n];
        for (int i = 0; i < n; i++) {
            Prediction found = rows.get(i).found();
            double[] unit = found.z();
            double length = FixedSum.norm(unit);
            for (int j = 0; j < unit.length; j++) {
                unit[j] /= length;
            }
            vectors.add(unit);
            carriers.add(numbered(found.carriers(data)));
            numbers[0][i] = found.norm();
            numbers[1][i] = data.leastMargin(unit);
            numbers[2][i] = FixedSum.of(found.left());
            numbers[3][i] = FixedSum.of(found.right());
            numbers[4][i] = found.certificate().residual();
        }
        return new Table(
                "directions",
                "Directions (unit vectors; the norm is that of the vector with margin 1)",
                List.of(
                        new Column.Texts("norm", rows.stream().map(Row::norm).toList()),
                        new Column.Reals("norm_value", numbers[0]),
                        new Column.Reals("margin", numbers[1]),
                        new Column.Reals("primal", numbers[2]),
                        new Column.Reals("dual", numbers[3]),
                        new Column.Reals("residual", numbers[4]),
                        Column.Lists.ofIntegers("support_vectors", carriers),
                        new Column.Lists("direction", false, vectors),
                        new Column.Texts("note", rows.stream().map(Row::note).toList())));
    }

    /** Points are counted from 1, as in every message about them. */
    private static int[] numbered(boolean[] chosen) {
        int count = 0;
        int[] numbers = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                numbers[count++] = i + 1;
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
