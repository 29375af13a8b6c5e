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

    /** Points, directions and boundaries in two coordinates; drawn from {@link FigureState.Plane}. */
    record Plane(String id) implements Figure {}

    /**
     * The solutions z with y⟨x, z⟩ ≥ 1 of data with two features, the one that a theorem predicts, and the way of each
     * lane's β/margin among them; drawn from {@link FigureState.Plane}.
     */
    record Solutions(String id) implements Figure {}

    /** One bar a coordinate and subject; drawn from {@link FigureState.Bars}. */
    record Bars(String id, Index index) implements Figure {}

    /** The history of one lane of a figure of bars: steps along, coordinates upwards, values as shades. */
    record Heat(String id, Bars bars) implements Figure {}

    /** The history of all coordinates of a figure of bars as curves over the step, on log–log axes. */
    record Waterfall(String id, Bars bars) implements Figure {}

    /** The Cayley table of a group, each product in its colour; drawn from {@link FigureState.Quilt}. */
    record Quilt(String id) implements Figure {}

    /** The elements of a group as places, and a way between them for each generator; from {@link FigureState.Graph}. */
    record Graph(String id) implements Figure {}

    /** The blocks of Fourier transforms, one row of blocks a transform; drawn from {@link FigureState.Blocks}. */
    record Blocks(String id) implements Figure {}

    /**
     * How far functions are spread against how far their transforms are, on log–log axes, with the line below which there
     * is none; drawn from {@link FigureState.Spread}.
     */
    record Tradeoff(String id) implements Figure {}

    /** What the places along bars count. */
    enum Index {
        /** Entries of a vector, from 1. */
        COORDINATE,
        /** Entries of its discrete Fourier transform, from 0; moduli, which have no sign. */
        FREQUENCY,
        /** Singular values of a layer, from 1, the largest first. */
        SINGULAR_VALUE,
        /** Elements of a group, by name. */
        ELEMENT,
        /** Singular values of the blocks of a Fourier transform, named by their representation. */
        BLOCK_VALUE
    }
}
