package symmetrylab.shared.experiment;

import java.util.List;

/** What a figure shows at one moment of a run. */
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

    /** The direction (x, y) of a subject, as a unit arrow, with the decision boundary across it. */
    record Direction(String subject, double x, double y) implements Mark {}

    /** The way a lane has come, in the coordinates of the plane. */
    record Trail(String subject, double[] xs, double[] ys) implements Mark {
        public Trail {
            xs = xs.clone();
            ys = ys.clone();
        }
    }
}
