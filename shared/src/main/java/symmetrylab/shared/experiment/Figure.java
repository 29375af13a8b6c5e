package symmetrylab.shared.experiment;

import java.util.List;

/** A picture that a run draws; the list is closed, so that each kind has its table, summary and keyboard cursor. */
public sealed interface Figure {
    String id();

    /** Series against a series, one curve a lane; drawn from the samples alone. */
    record Curves(String id, String x, List<String> ys) implements Figure {
        public Curves {
            ys = List.copyOf(ys);
        }
    }

    /** Points, directions and boundaries in two coordinates; drawn from the latest {@link FigureState.Plane}. */
    record Plane(String id) implements Figure {}

    /** One bar a coordinate and subject; drawn from the latest {@link FigureState.Bars}. */
    record Bars(String id, Index index) implements Figure {}

    /** What the places along bars count. */
    enum Index {
        /** Entries of a vector, from 1. */
        COORDINATE,
        /** Entries of its discrete Fourier transform, from 0. */
        FREQUENCY
    }
}
