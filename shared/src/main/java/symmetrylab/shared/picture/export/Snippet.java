package symmetrylab.shared.picture.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.QueryText;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.picture.RunRecord;

/**
 * A short program that holds what a run was made of and what it gave, and that does it again.
 *
 * @param points the data, empty where there are none to write down or too many
 */
public record Snippet(RunRecord run, Optional<DataTable> points, String version) {
    /** A program with more numbers than this is no snippet. */
    private static final int MOST_NUMBERS = 4000;

    /** Throws {@link IllegalArgumentException} where nothing has run. */
    public static Snippet of(RunRecord run, Inputs inputs, String version) {
        if (run.experiment().isEmpty()) {
            throw new IllegalArgumentException("a snippet must have a run to repeat, and there is none yet");
        }
        Settings settings = Settings.parse(run.schema(), run.settings());
        Optional<DataTable> points = Optional.empty();
        for (Parameter parameter : run.schema().parameters()) {
            if (parameter instanceof Parameter.Points p) {
                points = table(settings.text(p), inputs);
            }
        }
        boolean few = points.isPresent() && points.get().rows() * (points.get().columns() + 1) <= MOST_NUMBERS;
        return new Snippet(run, few ? points : Optional.empty(), version);
    }

    private static Optional<DataTable> table(String text, Inputs inputs) {
        if (text.isEmpty()) {
            return Optional.empty(); // points that need not be given were not
        }
        return DataTable.isReference(text) ? inputs.table(text) : Optional.of(DataTable.parse(text));
    }

    /** Whether the settings name the points by their hash, so that they must come from somewhere else. */
    boolean namesPoints() {
        for (String value : settings().values()) {
            if (DataTable.isReference(value)) {
                return true;
            }
        }
        return false;
    }

    Map<String, String> settings() {
        return QueryText.parse(run.settings());
    }

    public String java() {
        return new JavaSnippet(this).text();
    }

    public String python() {
        return new PythonSnippet(this).text();
    }

    /** The ids of the series, quoted. */
    String series() {
        List<String> ids = new ArrayList<>();
        for (Series series : run.schema().series()) {
            ids.add(quoted(series.id()));
        }
        return String.join(", ", ids);
    }

    String digests() {
        List<String> quoted = new ArrayList<>();
        for (String digest : run.digests()) {
            quoted.add(quoted(digest));
        }
        return String.join(", ", quoted);
    }

    /** The points as rows of numbers, the class in the last column. */
    List<double[]> rows() {
        List<double[]> rows = new ArrayList<>();
        DataTable table = points.orElseThrow();
        for (int i = 0; i < table.rows(); i++) {
            double[] row = new double[table.columns() + 1];
            System.arraycopy(table.features()[i], 0, row, 0, table.columns());
            row[table.columns()] = table.labels()[i];
            rows.add(row);
        }
        return rows;
    }

    /** The values of the samples of a lane, as rows. */
    List<double[]> samples(String lane) {
        List<double[]> rows = new ArrayList<>();
        for (RunEvent.Sampled sample : run.samples(lane)) {
            rows.add(sample.values());
        }
        return rows;
    }

    /** A double that is read back as one, zero's sign included; {@code special}: how NaN, ∞ and −∞ are written. */
    static String number(double value, String... special) {
        if (Double.isNaN(value)) {
            return special[0];
        }
        if (Double.isInfinite(value)) {
            return special[value > 0 ? 1 : 2];
        }
        String text = Decimal.text(value);
        return text.indexOf('.') < 0 && text.indexOf('e') < 0 ? text + ".0" : text;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
