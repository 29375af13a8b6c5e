package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.linear.Dft;

/** Draws the figures of a run that are not curves: the plane of points and directions, and coordinates as bars. */
final class Gallery {
    private final Schema schema;
    private final TrainingData data;
    private final List<Reference> references;

    /** References without a direction are left out; the first one's support is ringed. */
    Gallery(Schema schema, TrainingData data, List<Reference> references) {
        this.schema = schema;
        this.data = data;
        this.references = new ArrayList<>();
        for (Reference reference : references) {
            if (reference.isKnown()) {
                this.references.add(reference);
            }
        }
    }

    int seriesCount() {
        return schema.series().size();
    }

    int indexOfSeries(String id) {
        return schema.indexOfSeries(id);
    }

    /** Tells the figures at a step; what does not change is told with the first, at step 0. */
    void record(List<Lane> lanes, int step, Recorder out) {
        for (Figure figure : schema.figures()) {
            if (figure instanceof Figure.Plane && data.features() == 2) {
                List<FigureState.Mark> marks = step == 0 ? fixed() : new ArrayList<>();
                marks.addAll(directions(lanes));
                out.record(new RunEvent.Pictured(figure.id(), step, new FigureState.Plane(marks)));
            } else if (figure instanceof Figure.Bars bars) {
                out.record(new RunEvent.Pictured(bars.id(), step, bars(bars, lanes, step == 0)));
            }
        }
    }

    private List<FigureState.Mark> fixed() {
        List<FigureState.Mark> marks = new ArrayList<>();
        for (int i = 0; i < data.points(); i++) {
            double[] x = data.rows()[i];
            marks.add(new FigureState.Point(
                    x[0],
                    x[1],
                    data.labels()[i],
                    !references.isEmpty() && references.get(0).support()[i]));
        }
        for (Reference reference : references) {
            marks.add(direction(reference.subject(), reference.direction()));
        }
        return marks;
    }

    private List<FigureState.Mark> directions(List<Lane> lanes) {
        List<FigureState.Mark> marks = new ArrayList<>();
        for (Lane lane : lanes) {
            marks.add(direction(lane.subject(), lane.descent().state().predictor()));
        }
        return marks;
    }

    private FigureState.Direction direction(String subject, double[] vector) {
        double[] u = Direction.unit(vector);
        return new FigureState.Direction(subject, u[0], u[1], data.dataset().leastMargin(u));
    }

    private FigureState bars(Figure.Bars figure, List<Lane> lanes, boolean first) {
        boolean spectrum = figure.index() == Figure.Index.FREQUENCY;
        List<FigureState.Group> groups = new ArrayList<>();
        for (Lane lane : lanes) {
            groups.add(group(lane.subject(), lane.descent().state().predictor(), spectrum));
        }
        for (Reference reference : first ? references : List.<Reference>of()) {
            groups.add(group(reference.subject(), reference.direction(), spectrum));
        }
        return new FigureState.Bars(groups);
    }

    private static FigureState.Group group(String subject, double[] direction, boolean spectrum) {
        double[] unit = Direction.unit(direction);
        return new FigureState.Group(subject, spectrum ? new Dft(unit.length).moduli(unit) : unit);
    }
}
