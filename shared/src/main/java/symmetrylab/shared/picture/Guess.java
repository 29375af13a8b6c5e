package symmetrylab.shared.picture;

/** What a reader expects of a run, drawn into the picture that will answer. */
public sealed interface Guess {
    /** Nothing, or nothing that can be drawn. */
    record None() implements Guess {}

    /** A direction in planes. */
    record Direction(double degrees) implements Guess {
        public Direction {
            if (!(Math.abs(degrees) <= 360)) {
                throw new IllegalArgumentException("a direction must lie in [-360, 360] degrees, got " + degrees);
            }
        }
    }

    /** The value that a series ends with. */
    record Value(String figure, String series, double value) implements Guess {
        public Value {
            if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a guessed value must be a finite number, got " + value);
            }
        }
    }

    /**
     * A curve drawn by hand through (xs, ys), in x from the least to the most.
     *
     * @param target which curve of the figure it is compared with
     * @param window what the figure shows at least, so that there is room to draw before any run
     */
    record Drawn(String figure, Target target, Window window, double[] xs, double[] ys) implements Guess {
        public Drawn {
            if (xs.length != ys.length) {
                throw new IllegalArgumentException(
                        "a drawn curve must have as many xs as ys, got " + xs.length + " and " + ys.length);
            }
            xs = xs.clone();
            ys = ys.clone();
        }
    }

    /** A curve by series and lane; empty stands for the first. */
    record Target(String series, String lane) {}

    /** The ranges of both axes. */
    record Window(double leastX, double mostX, double leastY, double mostY) {
        public Window {
            if (!(leastX < mostX) || !(leastY < mostY)) {
                throw new IllegalArgumentException("a window must be wider than nothing, got [" + leastX + ", " + mostX
                        + "] × [" + leastY + ", " + mostY + "]");
            }
        }
    }
}
