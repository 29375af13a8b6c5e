package symmetrylab.shared.experiment;

import java.util.List;

/**
 * What can be set, seen and claimed in an experiment: data, no behaviour. What is <em>shown</em> (labels, help, prose)
 * lives in content, by the ids that stand here.
 *
 * @param subjects what figures draw: the lanes (networks of a run) and the references (what a theorem predicts)
 * @param series the quantities sampled for every lane, in the order in which samples list them
 * @param portable whether every host gives the same bits (proved by the conformance run)
 * @param touchable the figures that a reader changes by hand, see {@link Experiment#touched}
 */
public record Schema(
        List<Parameter> parameters,
        List<Subject> subjects,
        List<Series> series,
        List<Figure> figures,
        List<ClaimForm> claims,
        Pace pace,
        boolean portable,
        List<String> touchable) {
    public Schema {
        parameters = List.copyOf(parameters);
        subjects = List.copyOf(subjects);
        series = List.copyOf(series);
        figures = List.copyOf(figures);
        claims = List.copyOf(claims);
        touchable = List.copyOf(touchable);
    }

    /** A schema whose figures are only looked at. */
    public Schema(
            List<Parameter> parameters,
            List<Subject> subjects,
            List<Series> series,
            List<Figure> figures,
            List<ClaimForm> claims,
            Pace pace,
            boolean portable) {
        this(parameters, subjects, series, figures, claims, pace, portable, List.of());
    }

    /** How a bench treats the experiment. */
    public enum Pace {
        /** Finishes within one slice; run anew at each change of a control. */
        INSTANT,
        /** A trajectory with play, pause and step. */
        RUN
    }

    /** The position of a series in every sample. */
    public int indexOfSeries(String id) {
        for (int i = 0; i < series.size(); i++) {
            if (series.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no series '" + id + "'");
    }

    public Subject subject(String id) {
        for (Subject subject : subjects) {
            if (subject.id().equals(id)) {
                return subject;
            }
        }
        throw new IllegalArgumentException("there is no subject '" + id + "'");
    }

    public Figure figure(String id) {
        for (Figure figure : figures) {
            if (figure.id().equals(id)) {
                return figure;
            }
        }
        throw new IllegalArgumentException("there is no figure '" + id + "'");
    }
}
