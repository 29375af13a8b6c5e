package symmetrylab.shared.experiment;

import java.util.ArrayList;
import java.util.List;

/** The experiments that there are, in the order of the courses. */
public record Catalog(List<Course> courses) {
    public Catalog {
        courses = List.copyOf(courses);
    }

    /** The experiments of one course; a browser gets them, and no others, as one compiled module. */
    public record Course(String name, List<Experiment> experiments) {
        public Course {
            experiments = List.copyOf(experiments);
        }

        List<String> ids() {
            List<String> ids = new ArrayList<>();
            for (Experiment experiment : experiments) {
                ids.add(experiment.id().text());
            }
            return ids;
        }
    }

    public List<Experiment> experiments() {
        List<Experiment> experiments = new ArrayList<>();
        for (Course course : courses) {
            experiments.addAll(course.experiments());
        }
        return experiments;
    }

    /** Throws {@link UnknownExperiment} with the ids that there are. */
    public Experiment get(String id) {
        Course course = courseOf(id);
        return course.experiments().get(course.ids().indexOf(id));
    }

    /** The course of an experiment; throws {@link UnknownExperiment}. */
    public Course courseOf(String id) {
        for (Course course : courses) {
            if (course.ids().contains(id)) {
                return course;
            }
        }
        throw new UnknownExperiment(id, ids());
    }

    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Course course : courses) {
            ids.addAll(course.ids());
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
