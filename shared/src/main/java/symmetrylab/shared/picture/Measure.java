package symmetrylab.shared.picture;

import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.number.Portable;

/**
 * A quantity of a run, named as lessons name it: {@code series/angle/third}, {@code verdict/direction}. Server and
 * browser look it up alike, so that a quoted number, a condition and what the page tells of a run cannot disagree. Where a
 * lane is left out, there must be only one.
 */
public sealed interface Measure {
    /** What the run says, or empty where it says nothing (yet): an unknown lane, a residual that is no number. */
    Optional<Value> of(RunRecord run);

    /** Whether the value is a word and not a number. */
    default boolean isWord() {
        return false;
    }

    /** Throws {@link IllegalArgumentException} that says what is known in {@code schema}. */
    static Measure parse(Schema schema, String text) {
        return new MeasureReader(schema, text).read();
    }

    /** What a measure answers. */
    sealed interface Value {}

    /** A finite number, or an infinite one; never NaN. */
    record Number(double value) implements Value {}

    /** A verdict, or the value of a setting that is no number. */
    record Word(String text) implements Value {}

    private static Optional<Value> number(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(new Number(value));
    }

    /** {@code series/SERIES/LANE/STEP}: at the last sample whose step is at most {@code step}. */
    record OfSeries(int index, String lane, double step) implements Measure {
        @Override
        public Optional<Value> of(RunRecord run) {
            List<String> lanes = run.lanes();
            if (lane.isEmpty() && lanes.size() != 1) {
                return Optional.empty();
            }
            Optional<Value> found = Optional.empty();
            for (RunEvent.Sampled sample : run.samples(lane.isEmpty() ? lanes.get(0) : lane)) {
                if (sample.step() <= step) {
                    found = number(sample.values()[index]);
                }
            }
            return found;
        }
    }

    /** What a claim says of a run. */
    enum Side {
        RESIDUAL,
        TOLERANCE,
        VERDICT
    }

    /** {@code residual/CLAIM/LANE}, {@code tolerance/CLAIM} or {@code verdict/CLAIM/LANE}. */
    record OfClaim(Side side, String claim, String lane) implements Measure {
        @Override
        public boolean isWord() {
            return side == Side.VERDICT;
        }

        @Override
        public Optional<Value> of(RunRecord run) {
            List<Claim> seen = claims(run, claim, lane);
            boolean any = side == Side.TOLERANCE && !seen.isEmpty();
            if (seen.size() != 1 && !any) {
                return Optional.empty();
            }
            return switch (side) {
                case RESIDUAL -> number(seen.get(0).residual());
                case TOLERANCE -> number(seen.get(0).tolerance());
                case VERDICT -> Optional.of(new Word(seen.get(0).verdict().word()));
            };
        }
    }

    /** {@code measured/CLAIM/HYPOTHESIS/LANE}: the number that says whether a hypothesis is met. */
    record OfHypothesis(String claim, String hypothesis, String lane) implements Measure {
        @Override
        public Optional<Value> of(RunRecord run) {
            List<Claim> seen = claims(run, claim, lane);
            if (seen.size() != 1) {
                return Optional.empty();
            }
            for (Claim.Hypothesis known : seen.get(0).hypotheses()) {
                if (known.id().equals(hypothesis)) {
                    return number(known.measured());
                }
            }
            return Optional.empty();
        }
    }

    private static List<Claim> claims(RunRecord run, String id, String lane) {
        return run.claims().stream()
                .filter(claim ->
                        claim.id().equals(id) && (lane.isEmpty() || claim.lane().equals(lane)))
                .toList();
    }

    /** {@code direction/SUBJECT}: degrees in (−180, 180], from the first of {@code planes} that shows the subject. */
    record OfDirection(List<String> planes, String subject) implements Measure {
        private static final double DEGREES = 180 / 3.141592653589793;

        public OfDirection {
            planes = List.copyOf(planes);
        }

        @Override
        public Optional<Value> of(RunRecord run) {
            for (String plane : planes) {
                if (run.state(plane) instanceof FigureState.Plane state) {
                    for (FigureState.Mark mark : state.marks()) {
                        if (mark instanceof FigureState.Direction d
                                && d.subject().equals(subject)
                                && (d.x() != 0 || d.y() != 0)) {
                            return number(degrees(d.x(), d.y()));
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private static double degrees(double x, double y) {
            if (x == 0) {
                return y > 0 ? 90 : -90;
            }
            double folded = Portable.atan(y / x) * DEGREES;
            return x > 0 ? folded : y < 0 ? folded - 180 : folded + 180;
        }
    }

    /** {@code count/FIGURE/SUBJECT}: how many bars exceed a hundredth of the largest. */
    record OfBars(String figure, String subject) implements Measure {
        private static final double NOTABLE = 0.01;

        @Override
        public Optional<Value> of(RunRecord run) {
            if (run.state(figure) instanceof FigureState.Bars state) {
                for (FigureState.Group group : state.groups()) {
                    if (group.subject().equals(subject)) {
                        return number(count(group.values()));
                    }
                }
            }
            return Optional.empty();
        }

        private static int count(double[] values) {
            double largest = 0;
            for (double value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            int count = 0;
            for (double value : values) {
                count += Math.abs(value) > NOTABLE * largest ? 1 : 0;
            }
            return count;
        }
    }

    /** {@code setting/NAME}: what the run was started with. */
    record OfSetting(Parameter parameter) implements Measure {
        @Override
        public boolean isWord() {
            return !(parameter instanceof Parameter.IntegerRange || parameter instanceof Parameter.RealRange);
        }

        @Override
        public Optional<Value> of(RunRecord run) {
            String text = Settings.parse(run.schema(), run.settings()).text(parameter);
            return isWord() ? Optional.of(new Word(text)) : number(Decimal.parse(text));
        }
    }
}
