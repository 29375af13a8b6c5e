package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.List;
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

    /** A short run of any experiment; those that do not train are run with their defaults. */
    public static RunRecord brief(Experiment experiment, String more) {
        return of(experiment, experiment.schema().pace() == Schema.Pace.RUN ? fitting(experiment, SHORT + more) : "");
    }

    /** Those settings of a list that an experiment has. */
    public static String fitting(Experiment experiment, String settings) {
        List<String> kept = new ArrayList<>();
        for (String setting : settings.split("&")) {
            String name = setting.split("=")[0];
            if (experiment.schema().parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(name))) {
                kept.add(setting);
            }
        }
        return String.join("&", kept);
    }

    public static RunRecord of(Experiment experiment, String settings) {
        RunRecord run = new RunRecord(experiment.schema());
        new RunSession(
                        experiment,
                        Settings.parse(experiment.schema(), settings),
                        Inputs.none(),
                        event -> run.add(EventCodec.parse(EventCodec.line(event))))
                .finish();
        return run;
    }
}
