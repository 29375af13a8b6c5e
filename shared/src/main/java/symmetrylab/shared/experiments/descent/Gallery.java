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

    void record(List<Lane> lanes, int step, Recorder out) {
        for (Figure figure : schema.figures()) {
            if (figure instanceof Figure.Plane && data.features() == 2) {
                out.record(new RunEvent.Pictured(figure.id(), step, plane(lanes)));
            } else if (figure instanceof Figure.Bars bars) {
                out.record(new RunEvent.Pictured(bars.id(), step, bars(bars, lanes)));
            }
        }
    }

    private FigureState plane(List<Lane> lanes) {
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
            double[] u = Direction.unit(reference.direction());
            marks.add(new FigureState.Direction(reference.subject(), u[0], u[1]));
        }
        for (Lane lane : lanes) {
            double[] u = Direction.unit(lane.descent().state().predictor());
            marks.add(new FigureState.Direction(lane.subject(), u[0], u[1]));
        }
        return new FigureState.Plane(marks);
    }

    private FigureState bars(Figure.Bars figure, List<Lane> lanes) {
        boolean spectrum = figure.index() == Figure.Index.FREQUENCY;
        List<FigureState.Group> groups = new ArrayList<>();
        for (Lane lane : lanes) {
            groups.add(group(lane.subject(), lane.descent().state().predictor(), spectrum));
        }
        for (Reference reference : references) {
            groups.add(group(reference.subject(), reference.direction(), spectrum));
        }
        return new FigureState.Bars(groups);
    }

    private static FigureState.Group group(String subject, double[] direction, boolean spectrum) {
        double[] unit = Direction.unit(direction);
        return new FigureState.Group(subject, spectrum ? new Dft(unit.length).moduli(unit) : unit);
    }
}
