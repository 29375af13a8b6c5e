package symmetrylab.shared.experiment;

import java.util.List;

/** A picture that a run draws; the list is closed, so that each kind has its table, summary and keyboard cursor. */
public sealed interface Figure {
    String id();

    /** What {@code kinds} makes of a figure of this kind. */
    <T> T as(Kinds<T> kinds);

    /**
     * One method a kind. A figure calls the one of its own kind, so a compiled module holds no code for kinds of which it
     * has no figure.
     */
    interface Kinds<T> {
        T curves(Curves figure);

        T plane(Plane figure);

        T solutions(Solutions figure);

        T bars(Bars figure);

        T heat(Heat figure);

        T waterfall(Waterfall figure);

        T quilt(Quilt figure);

        T graph(Graph figure);

        T blocks(Blocks figure);

        T tradeoff(Tradeoff figure);

        T slices(Slices figure);

        T images(Images figure);

        T sphere(Sphere figure);
    }

    /**
     * Series against a series, one curve a lane; drawn from the samples alone.
     *
     * @param spread the series that says how far the first of {@code ys} is spread to both sides, drawn as a band; empty for none
     */
    record Curves(String id, String x, List<String> ys, String spread) implements Figure {
        public Curves {
            ys = List.copyOf(ys);
        }

        /** Curves without a band. */
        public Curves(String id, String x, List<String> ys) {
            this(id, x, ys, "");
        }

        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.curves(this);
        }
    }

    /** Points, directions and boundaries in two coordinates; drawn from {@link FigureState.Plane}. */
    record Plane(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.plane(this);
        }
    }

    /**
     * The solutions z with y⟨x, z⟩ ≥ 1 of data with two features, the one that a theorem predicts, and the way of each
     * lane's β/margin among them; drawn from {@link FigureState.Plane}.
     */
    record Solutions(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.solutions(this);
        }
    }

    /** One bar a coordinate and subject; drawn from {@link FigureState.Bars}. */
    record Bars(String id, Index index) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.bars(this);
        }
    }

    /** The history of one lane of a figure of bars: steps along, coordinates upwards, values as shades. */
    record Heat(String id, Bars bars) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.heat(this);
        }
    }

    /** The history of all coordinates of a figure of bars as curves over the step, on log–log axes. */
    record Waterfall(String id, Bars bars) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.waterfall(this);
        }
    }

    /** The Cayley table of a group, each product in its colour; drawn from {@link FigureState.Quilt}. */
    record Quilt(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.quilt(this);
        }
    }

    /** The elements of a group as places, and a way between them for each generator; from {@link FigureState.Graph}. */
    record Graph(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.graph(this);
        }
    }

    /** The blocks of Fourier transforms, one row of blocks a transform; drawn from {@link FigureState.Blocks}. */
    record Blocks(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.blocks(this);
        }
    }

    /**
     * How far functions are spread against how far their transforms are, on log–log axes, with the line below which there
     * is none; drawn from {@link FigureState.Spread}.
     */
    record Tradeoff(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.tradeoff(this);
        }
    }

    /** The data tensor of a network as matrices side by side; drawn from {@link FigureState.Slices}. */
    record Slices(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.slices(this);
        }
    }

    /** Images side by side, a row of them for each subject; drawn from {@link FigureState.Images}. */
    record Images(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.images(this);
        }
    }

    /** Functions on the sphere, each on a globe that a reader can turn; drawn from {@link FigureState.Sphere}. */
    record Sphere(String id) implements Figure {
        @Override
        public <T> T as(Kinds<T> kinds) {
            return kinds.sphere(this);
        }
    }

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
        BLOCK_VALUE,
        /** Degrees of harmonics, by name. */
        DEGREE,
        /** Angles of rotations, by name. */
        ANGLE,
        /** Stationary points of a norm, by name. */
        STATIONARY_POINT,
        /** Data points, from 1. */
        POINT,
        /** Weights of all layers, by name. */
        WEIGHT,
        /** Outputs of a network, by name. */
        OUTPUT
    }
}
