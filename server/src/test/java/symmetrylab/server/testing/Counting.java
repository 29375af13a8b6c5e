package symmetrylab.server.testing;

import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Snapshot;
import symmetrylab.shared.experiment.Subject;
import symmetrylab.shared.experiment.Trial;

/** Counts, as slowly as one likes; each value depends on all before it, so that a run that lost one would show it. */
public final class Counting implements Experiment {
    private static final Parameter.IntegerRange STEPS = new Parameter.IntegerRange("steps", 1, 100_000, 5);
    private static final Parameter.IntegerRange PAUSE = new Parameter.IntegerRange("pause", 0, 1000, 0);
    private static final Parameter.Flag SAVING = new Parameter.Flag("saving", true);
    private static final Parameter.Choice MOOD =
            new Parameter.Choice("mood", List.of("calm", "breaking", "lying"), "calm");
    private static final Schema SCHEMA = new Schema(
            List.of(STEPS, PAUSE, SAVING, MOOD),
            List.of(Subject.lane("main", Subject.Hue.FIRST)),
            List.of(
                    new Series("count", Scale.LINEAR, 1e-9),
                    new Series("value", Scale.LINEAR, 1e-9),
                    new Series("counts", Scale.LINEAR, 1e-9)),
            List.of(new Figure.Curves("curve", "count", List.of("value"))),
            List.of(new ClaimForm("counts", List.of("positive"), new ClaimForm.AtMost(0.5))),
            Schema.Pace.RUN,
            true);

    /** A catalogue of a course that has nothing else. */
    public static Catalog catalog() {
        return new Catalog(List.of(new Catalog.Course("numbers", List.of(new Counting()))));
    }

    @Override
    public ExperimentId id() {
        return new ExperimentId("counting");
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Cost estimate(Settings settings, Inputs inputs) {
        return new Cost(settings.integer(STEPS) > 50_000 ? 1e12 : 1e3, 1e3, 16);
    }

    @Override
    public Trial prepare(Settings settings, Inputs inputs) {
        return new CountingTrial(settings);
    }

    private static final class CountingTrial implements Trial {
        private final Settings settings;
        private int step;
        private double value = 0.5;

        CountingTrial(Settings settings) {
            this.settings = settings;
        }

        @Override
        public boolean advance(Recorder out) {
            pause(settings.integer(PAUSE));
            if (step == 3 && settings.text(MOOD).equals("breaking")) {
                throw new ArithmeticException("broken on request");
            }
            step++;
            value = 3.9 * value * (1 - value);
            out.record(new RunEvent.Sampled("main", step, new double[] {step, value, 0}));
            if (step < settings.integer(STEPS)) {
                return true;
            }
            out.record(new RunEvent.Claimed(claim()));
            return false;
        }

        /** In the lying mood the hypothesis is broken and the conclusion fails. */
        private Claim claim() {
            boolean honest = !settings.text(MOOD).equals("lying");
            return new Claim(
                    "counts",
                    "main",
                    step,
                    List.of(new Claim.Hypothesis("positive", honest, step)),
                    new double[] {step},
                    new double[] {settings.integer(STEPS)},
                    honest ? 0 : 1,
                    0.5,
                    Double.NaN,
                    honest ? Claim.Verdict.HOLDS : Claim.Verdict.HYPOTHESES_NOT_MET);
        }

        private static void pause(int millis) {
            if (millis == 0) {
                return;
            }
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public double progress() {
            return (double) step / settings.integer(STEPS);
        }

        @Override
        public Optional<Snapshot> save() {
            return settings.flag(SAVING) ? Optional.of(new Snapshot(new double[] {step, value, 0})) : Optional.empty();
        }

        @Override
        public void restore(Snapshot snapshot) {
            step = (int) snapshot.values()[0];
            value = snapshot.values()[1];
        }
    }
}
