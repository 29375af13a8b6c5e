package symmetrylab.shared.picture;

import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.wire.EventCodec;

/** Real runs to look at, told through their lines as a page hears them. */
public final class Runs {
    public static final String SHORT = "margin=50&steps=400";

    private Runs() {}

    public static RunRecord of(String experiment, String settings) {
        return of(Experiments.catalog().get(experiment), settings);
    }

    /** @param settings of those that train; an instant experiment has its defaults */
    public static RunRecord of(Experiment experiment, String settings) {
        boolean instant = experiment.schema().pace() == Schema.Pace.INSTANT;
        RunRecord run = new RunRecord(experiment.schema());
        new RunSession(
                        experiment,
                        Settings.parse(experiment.schema(), instant ? "" : settings),
                        Inputs.none(),
                        event -> run.add(EventCodec.parse(EventCodec.line(event))))
                .finish();
        return run;
    }
}
