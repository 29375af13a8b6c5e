package symmetrylab.shared.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import symmetrylab.shared.experiment.Claim.Hypothesis;

/** A trial that is done in one slice. */
public final class Instant implements Trial {
    private final Consumer<Recorder> work;
    private final Function<Settings, Optional<Trial>> next;
    private boolean done;

    /** One that begins afresh each time. */
    public Instant(Consumer<Recorder> work) {
        this(work, settings -> Optional.empty());
    }

    /** @param next the trial of other settings, which may take over what still fits */
    public Instant(Consumer<Recorder> work, Function<Settings, Optional<Trial>> next) {
        this.work = work;
        this.next = next;
    }

    @Override
    public boolean advance(Recorder out) {
        work.accept(out);
        done = true;
        return false;
    }

    @Override
    public Optional<Trial> revise(Settings settings) {
        return next.apply(settings);
    }

    @Override
    public double progress() {
        return done ? 1 : 0;
    }

    /** One sample: values of a lane, and the residuals of its claims after them. */
    public static RunEvent sampled(String lane, List<Claim> claims, double... values) {
        double[] all = Arrays.copyOf(values, values.length + claims.size());
        for (int i = 0; i < claims.size(); i++) {
            all[values.length + i] = claims.get(i).residual();
        }
        return new RunEvent.Sampled(lane, 0, all);
    }

    /** The series of those values, and one for each claim, by its id. */
    public static List<Series> series(Scale scale, List<ClaimForm> claims, String... ids) {
        List<Series> series = new ArrayList<>();
        for (String id : ids) {
            series.add(new Series(id, scale, 1e-10));
        }
        for (ClaimForm claim : claims) {
            series.add(new Series(claim.id(), Scale.LOG, 1e-10));
        }
        return series;
    }

    /** What is said of an identity: both sides were computed, nothing tends anywhere. */
    public static Claim claim(
            ClaimForm form, String lane, List<Hypothesis> hypotheses, double[] left, double[] right, double residual) {
        return form.judge(lane, 0, hypotheses, left, right, residual, true);
    }
}
