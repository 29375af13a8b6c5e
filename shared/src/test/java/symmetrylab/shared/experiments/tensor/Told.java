package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;

/** What a run tells in the end: the last evidence of each claim, the last state of each figure, and all samples. */
record Told(Map<String, Claim> claims, Map<String, FigureState> figures, List<RunEvent.Sampled> samples) {
    static Told of(Experiment experiment, String query) {
        Told told = new Told(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        new RunSession(experiment, Settings.parse(experiment.schema(), query), Inputs.none(), event -> {
                    if (event instanceof RunEvent.Claimed claimed) {
                        told.claims().put(claimed.claim().id(), claimed.claim());
                    } else if (event instanceof RunEvent.Pictured pictured) {
                        told.figures().put(pictured.figure(), pictured.state());
                    } else if (event instanceof RunEvent.Sampled sampled) {
                        told.samples().add(sampled);
                    }
                })
                .finish();
        return told;
    }

    Claim claim(String id) {
        return claims.get(id);
    }

    double[] bars(String figure, String subject) {
        return ((FigureState.Bars) figures.get(figure))
                .groups().stream()
                        .filter(group -> group.subject().equals(subject))
                        .findFirst()
                        .orElseThrow()
                        .values();
    }
}
