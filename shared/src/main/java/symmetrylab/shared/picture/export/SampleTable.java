package symmetrylab.shared.picture.export;

import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.picture.RunRecord;

/** All samples of a run as CSV, a row a lane and step, with numbers that are read back to the last bit. */
public final class SampleTable {
    private SampleTable() {}

    /** What no number describes is an empty cell. */
    public static String csv(RunRecord run) {
        StringBuilder out = new StringBuilder("lane,at");
        for (Series series : run.schema().series()) {
            out.append(',').append(series.id());
        }
        out.append('\n');
        for (String lane : run.lanes()) {
            for (RunEvent.Sampled sample : run.samples(lane)) {
                out.append(lane).append(',').append(sample.step());
                for (double value : sample.values()) {
                    out.append(',').append(Double.isNaN(value) ? "" : Decimal.text(value));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }
}
