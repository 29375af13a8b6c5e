package symmetrylab.shared.experiments.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Mark;
import symmetrylab.shared.flow.FlowState;

/**
 * The plane of solutions z of data with two features: the half-planes y⟨x, z⟩ ≥ 1, the smallest ball of a norm that
 * touches all of them, and β/margin of each lane, which always lies on the edge of their intersection. What theorems of
 * the course predict is the point where the ball touches.
 *
 * @param norm the norm that the theorem names for this network; empty where it names none
 */
record SolutionPlane(TrainingData data, Optional<PlaneNorm> norm, List<Reference> references) {
    private static final double ACTIVE = 1e-6;
    /** A margin that has only begun puts z out of every picture. */
    private static final double FARTHEST = 1e6;

    /** What does not change along a run. */
    List<Mark> fixed() {
        Optional<double[]> predicted = predicted();
        List<Mark> marks = new ArrayList<>();
        for (double[] row : data.dataset().signedRows()) {
            boolean active = predicted.isPresent() && Math.abs(product(row, predicted.get()) - 1) <= ACTIVE;
            marks.add(new FigureState.Constraint(row[0], row[1], active));
        }
        if (norm.isPresent() && predicted.isPresent()) {
            marks.add(norm.get().through(predicted.get()));
        }
        for (Reference reference : references) {
            double[] z = scaled(reference.direction(), data.dataset().leastMargin(reference.direction()));
            marks.add(new FigureState.Position(reference.subject(), z[0], z[1]));
        }
        return marks;
    }

    /** The solution of least norm, or what else the theorem names; empty where there is no solution. */
    private Optional<double[]> predicted() {
        if (!data.isSeparable()) {
            return Optional.empty();
        }
        if (norm.isPresent()) {
            return Optional.of(norm.get().least(data.dataset().signedRows(), 1 / data.margin()));
        }
        return references.isEmpty()
                ? Optional.empty()
                : Optional.of(scaled(
                        references.get(0).direction(),
                        data.dataset().leastMargin(references.get(0).direction())));
    }

    /** Where the lanes that separate the points stand. */
    List<Mark> positions(List<Lane> lanes) {
        List<Mark> marks = new ArrayList<>();
        for (Lane lane : lanes) {
            FlowState state = lane.path().state();
            double margin = state.progress().margin();
            double[] z = scaled(state.predictor(), margin);
            if (margin > 0 && Math.abs(z[0]) + Math.abs(z[1]) < FARTHEST) {
                marks.add(new FigureState.Position(lane.subject(), z[0], z[1]));
            }
        }
        return marks;
    }

    private static double[] scaled(double[] vector, double margin) {
        return new double[] {vector[0] / margin, vector[1] / margin};
    }

    private static double product(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1];
    }
}
