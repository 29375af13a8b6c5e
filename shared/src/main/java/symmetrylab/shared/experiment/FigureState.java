package symmetrylab.shared.experiment;

import java.util.List;

/**
 * What a figure shows from a step of a run on. A later state tells only what has changed: a subject that it does not
 * name stays as it was, and so do points, constraints and levels where it tells none.
 */
public sealed interface FigureState {
    /** Quilts and graphs of more elements would not be legible. */
    int MOST_DRAWN = 120;
    /** Bars of more elements and blocks of more entries neither. */
    int MOST_PLACES = 1000;

    /** Marks in the plane, in the order in which they are drawn. */
    record Plane(List<Mark> marks) implements FigureState {
        public Plane {
            marks = List.copyOf(marks);
        }
    }

    /**
     * {@code values[j]} of each subject over the same coordinates j.
     *
     * @param names what the coordinates are called; empty where they are only counted
     */
    record Bars(List<Group> groups, List<String> names) implements FigureState {
        public Bars {
            groups = List.copyOf(groups);
            names = List.copyOf(names);
        }

        /** Bars whose places are only counted. */
        public Bars(List<Group> groups) {
            this(groups, List.of());
        }
    }

    /**
     * Elements of a group, parted into kinds.
     *
     * @param names of the elements
     * @param kinds the kind of each element, from 0
     * @param kindNames of the kinds
     */
    record Elements(List<String> names, int[] kinds, List<String> kindNames) {
        public Elements {
            names = List.copyOf(names);
            kinds = kinds.clone();
            kindNames = List.copyOf(kindNames);
        }
    }

    /**
     * A Cayley table.
     *
     * @param order the elements in the order of rows and columns
     * @param products the product ab at a·n + b
     */
    record Quilt(Elements elements, int[] order, int[] products) implements FigureState {
        public Quilt {
            order = order.clone();
            products = products.clone();
        }
    }

    /**
     * A Cayley graph: an arrow from each element to its product with each generator, from the right.
     *
     * @param xs across, in [−1, 1]
     * @param ys upwards, in [−1, 1]
     * @param generators their names
     * @param targets the product of element a and generator k at a·generators + k
     * @param path the elements of a walk, in turn
     */
    record Graph(Elements elements, double[] xs, double[] ys, List<String> generators, int[] targets, int[] path)
            implements FigureState {
        public Graph {
            xs = xs.clone();
            ys = ys.clone();
            generators = List.copyOf(generators);
            targets = targets.clone();
            path = path.clone();
        }
    }

    /** Fourier transforms of one group, block by block. */
    record Blocks(List<String> irreps, int[] degrees, List<Transform> transforms) implements FigureState {
        public Blocks {
            irreps = List.copyOf(irreps);
            degrees = degrees.clone();
            transforms = List.copyOf(transforms);
        }
    }

    /** The entries of all blocks of one transform, block after block and row after row. */
    record Transform(String subject, double[] re, double[] im) {
        public Transform {
            re = re.clone();
            im = im.clone();
        }
    }

    /** Functions on a group of {@code order} elements: how far each is spread, and how far its transform. */
    record Spread(int order, List<Spot> spots) implements FigureState {
        public Spread {
            spots = List.copyOf(spots);
        }
    }

    /** One function by its two spreads. */
    record Spot(String subject, double support, double rank) {}

    /**
     * A data tensor, every entry of which is a coordinate of x or 0.
     *
     * @param shape k_1,…,k_L, L ≥ 2
     * @param coordinates which coordinate of x stands at an entry, first index slowest; −1 where the entry is 0
     * @param x the input
     */
    record Slices(int[] shape, int[] coordinates, double[] x) implements FigureState {
        public Slices {
            shape = shape.clone();
            coordinates = coordinates.clone();
            x = x.clone();
        }
    }

    /**
     * Images side by side, the same ones of each subject.
     *
     * @param columns pixels along a row
     * @param names of the images
     * @param groups the pixels of each subject, image after image and row after row, in per cent of the largest
     */
    record Images(int columns, List<String> names, List<Group> groups) implements FigureState {
        public Images {
            names = List.copyOf(names);
            groups = List.copyOf(groups);
            for (Group group : groups) {
                if (columns < 1 || names.isEmpty() || group.values().length % (columns * names.size()) != 0) {
                    throw new IllegalArgumentException(names.size() + " images of rows of " + columns
                            + " pixels cannot have " + group.values().length + " pixels in all");
                }
            }
        }
    }

    /**
     * Functions on the sphere by their coefficients in real spherical harmonics, b² for a band limit b; that of Y_lm at place
     * l² + l + m.
     */
    record Sphere(List<Group> functions) implements FigureState {
        public Sphere {
            functions = List.copyOf(functions);
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

    /** The line ⟨(x, y), z⟩ = value that a point asks of a solution z of a regression. */
    record Equation(double x, double y, double value) implements Mark {}

    /**
     * The closed curve of all z of the same norm, or the same potential, as the predicted solution (x, y).
     *
     * @param power p of ‖·‖_p; NaN for the potential Q, which is no norm
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
