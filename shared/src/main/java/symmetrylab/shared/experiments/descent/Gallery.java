package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.Invariants;

/** Draws the figures of a run that are not curves: the plane of points and directions, and coordinates as bars. */
final class Gallery {
    private static final int MOST_SINGULAR_VALUES = 8;

    private final Schema schema;
    private final TrainingData data;
    private final List<Reference> references;
    private final SolutionPlane solutions;

    /**
     * References without a direction are left out; the first one's support is ringed.
     *
     * @param norm what the theorem says is least; empty where it does not say it of this network
     */
    Gallery(Schema schema, TrainingData data, List<Reference> references, Optional<PlaneNorm> norm) {
        this.schema = schema;
        this.data = data;
        this.references = new ArrayList<>();
        for (Reference reference : references) {
            if (reference.isKnown()) {
                this.references.add(reference);
            }
        }
        this.solutions = new SolutionPlane(data, norm, List.copyOf(this.references));
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
            FigureState state = state(figure, lanes, step == 0);
            if (state != null) {
                out.record(new RunEvent.Pictured(figure.id(), step, state));
            }
        }
    }

    /** What a figure has to tell, or null. */
    private FigureState state(Figure figure, List<Lane> lanes, boolean first) {
        if (figure instanceof Figure.Bars bars) {
            List<FigureState.Group> groups = groups(bars, lanes, first);
            return groups.isEmpty() ? null : new FigureState.Bars(groups);
        }
        boolean plane = figure instanceof Figure.Plane;
        if (data.features() != 2 || !plane && !(figure instanceof Figure.Solutions)) {
            return null;
        }
        List<FigureState.Mark> marks = new ArrayList<>();
        if (first) {
            marks.addAll(plane ? fixed() : solutions.fixed());
        }
        marks.addAll(plane ? directions(lanes) : solutions.positions(lanes));
        return marks.isEmpty() ? null : new FigureState.Plane(marks);
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
            marks.add(direction(lane.subject(), lane.path().state().predictor()));
        }
        return marks;
    }

    private FigureState.Direction direction(String subject, double[] vector) {
        double[] u = Direction.unit(vector);
        return new FigureState.Direction(subject, u[0], u[1], data.dataset().leastMargin(u));
    }

    private List<FigureState.Group> groups(Figure.Bars figure, List<Lane> lanes, boolean first) {
        List<FigureState.Group> groups = new ArrayList<>();
        if (figure.index() == Figure.Index.SINGULAR_VALUE) {
            for (Lane lane : lanes) {
                double[] values = singularValues(lane);
                if (values.length > 0) {
                    groups.add(new FigureState.Group(lane.subject(), values));
                }
            }
            return groups;
        }
        boolean spectrum = figure.index() == Figure.Index.FREQUENCY;
        for (Lane lane : lanes) {
            groups.add(group(lane.subject(), lane.path().state().predictor(), spectrum));
        }
        for (Reference reference : first ? references : List.<Reference>of()) {
            groups.add(group(reference.subject(), reference.direction(), spectrum));
        }
        return groups;
    }

    private static FigureState.Group group(String subject, double[] direction, boolean spectrum) {
        double[] unit = Direction.unit(direction);
        return new FigureState.Group(subject, spectrum ? new Dft(unit.length).moduli(unit) : unit);
    }

    /** The largest singular values of the first hidden layer; none without one. */
    private static double[] singularValues(Lane lane) {
        if (!(lane.network() instanceof FullyConnected network) || network.depth() == 1) {
            return new double[0];
        }
        double[] values = Invariants.singularValues(network, lane.path().state().parameters(), 0);
        return Arrays.copyOf(values, Math.min(values.length, MOST_SINGULAR_VALUES));
    }
}
