package symmetrylab.shared.experiment;

import java.util.ArrayList;
import java.util.List;

/** The experiments that there are, in the order of the courses. */
public record Catalog(List<Experiment> experiments) {
    public Catalog {
        experiments = List.copyOf(experiments);
    }

    /** Throws {@link UnknownExperiment} with the ids that there are. */
    public Experiment get(String id) {
        for (Experiment experiment : experiments) {
            if (experiment.id().text().equals(id)) {
                return experiment;
            }
        }
        throw new UnknownExperiment(id, ids());
    }

    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Experiment experiment : experiments) {
            ids.add(experiment.id().text());
        }
        return ids;
    }

    /** Nobody knows this experiment. */
    public static final class UnknownExperiment extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownExperiment(String id, List<String> known) {
            super("there is no experiment '" + id + "'; there are " + String.join(", ", known));
        }
    }
}
