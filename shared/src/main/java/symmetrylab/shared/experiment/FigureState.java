package symmetrylab.shared.experiment;

import java.util.List;

/**
 * What a figure shows from a step of a run on. A later state tells only what has changed: a subject that it does not
 * name stays as it was, and so do points, constraints and levels where it tells none.
 */
public sealed interface FigureState {
    /** Marks in the plane, in the order in which they are drawn. */
    record Plane(List<Mark> marks) implements FigureState {
        public Plane {
            marks = List.copyOf(marks);
        }
    }

    /** {@code values[j]} of each subject over the same coordinates j. */
    record Bars(List<Group> groups) implements FigureState {
        public Bars {
            groups = List.copyOf(groups);
        }
    }

    /** The coordinates of one subject. */
    record Group(String subject, double[] values) {
        public Group {
            values = values.clone();
        }
    }

    /** Something drawn in a plane. */
    sealed interface Mark {}

    /** A data point with its label; ringed where it carries the margin. */
    record Point(double x, double y, int label, boolean ringed) implements Mark {}

    /**
     * The direction (x, y) of a subject, as a unit arrow, with the decision boundary across it.
     *
     * @param margin the least y·⟨u, x⟩ of the points along this unit vector u; not positive where it separates none
     */
    record Direction(String subject, double x, double y, double margin) implements Mark {
        /** A direction of which no margin is known. */
        public Direction(String subject, double x, double y) {
            this(subject, x, y, Double.NaN);
        }
    }

    /** Where a subject stands; its earlier positions are the way that it has come. */
    record Position(String subject, double x, double y) implements Mark {}

    /**
     * The half-plane ⟨(x, y), z⟩ ≥ 1 that a point asks of a solution z.
     *
     * @param active whether the predicted solution lies on its edge
     */
    record Constraint(double x, double y, boolean active) implements Mark {}

    /**
     * The closed curve of all z of the same norm as the predicted solution (x, y).
     *
     * @param power p of ‖·‖_p
     * @param spectral whether the norm is taken after the Fourier transform
     */
    record Level(double power, boolean spectral, double x, double y, double[] xs, double[] ys) implements Mark {
        public Level {
            xs = xs.clone();
            ys = ys.clone();
            if (xs.length != ys.length || xs.length == 0) {
                throw new IllegalArgumentException(
                        "a level must have as many xs as ys, got " + xs.length + " and " + ys.length);
            }
        }
    }
}
