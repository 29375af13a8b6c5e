package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;

/** The pictures of a regression: the plane of solutions and the coordinates. */
final class RegressionGallery {
    private final Schema schema;
    private final String plane;
    private final String coordinates;
    private final List<FigureState.Mark> fixed = new ArrayList<>();
    private final List<FigureState.Group> references = new ArrayList<>();

    RegressionGallery(Schema schema, String plane, String coordinates, Equations equations) {
        this.schema = schema;
        this.plane = plane;
        this.coordinates = coordinates;
        for (int i = 0; i < equations.rows().length && equations.features() == 2; i++) {
            double[] x = equations.rows()[i];
            fixed.add(new FigureState.Equation(x[0], x[1], equations.targets()[i]));
        }
    }

    /** Shows where a theorem sends a lane; what several share is shown once. */
    void predict(String reference, double[] target) {
        if (target.length == 0) {
            return;
        }
        references.add(new FigureState.Group(reference, target));
        if (target.length == 2) {
            fixed.add(new FigureState.Position(reference, target[0], target[1]));
        }
    }

    /** Shows all z of the potential of the prediction. */
    void level(FigureState.Level level) {
        fixed.add(level);
    }

    int seriesCount() {
        return schema.series().size();
    }

    int indexOfSeries(String id) {
        return schema.indexOfSeries(id);
    }

    void begin(Recorder out) {
        if (!fixed.isEmpty()) {
            out.record(new RunEvent.Pictured(plane, 0, new FigureState.Plane(fixed)));
        }
        if (!references.isEmpty()) {
            out.record(new RunEvent.Pictured(coordinates, 0, new FigureState.Bars(references)));
        }
    }

    void record(Recorder out, int step, List<FigureState.Mark> places, List<FigureState.Group> bars) {
        if (!places.isEmpty()) {
            out.record(new RunEvent.Pictured(plane, step, new FigureState.Plane(places)));
        }
        if (!bars.isEmpty()) {
            out.record(new RunEvent.Pictured(coordinates, step, new FigureState.Bars(bars)));
        }
    }
}
