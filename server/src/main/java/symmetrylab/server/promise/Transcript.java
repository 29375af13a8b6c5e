package symmetrylab.server.promise;

import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;

/** A stored run, to be compared: samples within the tolerance of their series, verdicts in every word. */
public record Transcript(Schema schema, List<RunEvent> stored) {
    public Transcript {
        stored = List.copyOf(stored);
    }

    /** Where {@code run} departs from it first, or nothing. */
    public Optional<String> departure(List<RunEvent> run) {
        for (int i = 0; i < Math.min(stored.size(), run.size()); i++) {
            String what = difference(run.get(i), stored.get(i));
            if (!what.isEmpty()) {
                return Optional.of("event " + (i + 1) + ", " + what);
            }
        }
        return run.size() == stored.size()
                ? Optional.empty()
                : Optional.of(run.size() + " events now, " + stored.size() + " stored");
    }

    /** What differs, or an empty text. */
    private String difference(RunEvent run, RunEvent old) {
        if (old instanceof RunEvent.Sampled b && run instanceof RunEvent.Sampled a) {
            return sampled(a, b);
        }
        if (old instanceof RunEvent.Claimed b && run instanceof RunEvent.Claimed a) {
            return claimed(a.claim(), b.claim());
        }
        if (old instanceof RunEvent.Pictured b && run instanceof RunEvent.Pictured a) {
            return told(a.figure() + " at step " + a.step(), b.figure() + " at step " + b.step());
        }
        if (old instanceof RunEvent.Finished b && run instanceof RunEvent.Finished a && !schema.portable()) {
            return told("end at step " + a.step(), "end at step " + b.step());
        }
        return run.equals(old) ? "" : run + " now, " + old + " stored";
    }

    private static String told(String now, String old) {
        return now.equals(old) ? "" : now + " now, " + old + " stored";
    }

    private String sampled(RunEvent.Sampled a, RunEvent.Sampled b) {
        String place = told("lane " + a.lane() + ", step " + a.step(), "lane " + b.lane() + ", step " + b.step());
        if (!place.isEmpty() || a.values().length != b.values().length) {
            return place.isEmpty() ? a.values().length + " values now, " + b.values().length + " stored" : place;
        }
        for (int k = 0; k < b.values().length; k++) {
            if (!near(a.values()[k], b.values()[k], schema.series().get(k).tolerance())) {
                return schema.series().get(k).id() + " at step " + a.step() + ": " + a.values()[k] + " now, "
                        + b.values()[k] + " stored";
            }
        }
        return "";
    }

    private String claimed(Claim a, Claim b) {
        String words = told(words(a), words(b));
        if (!words.isEmpty()) {
            return words;
        }
        // the series of a claim's residual bears its id
        double tolerance = schema.series().get(schema.indexOfSeries(b.id())).tolerance();
        return near(a.residual(), b.residual(), tolerance)
                ? ""
                : b.id() + " at step " + b.step() + ": residual " + a.residual() + " now, " + b.residual() + " stored";
    }

    private static String words(Claim claim) {
        StringBuilder words = new StringBuilder(claim.id() + "/" + claim.lane() + " at step " + claim.step() + ": "
                + claim.verdict().word());
        for (Claim.Hypothesis hypothesis : claim.hypotheses()) {
            words.append(", ").append(hypothesis.id()).append(hypothesis.met() ? " met" : " not met");
        }
        return words.toString();
    }

    private static boolean near(double run, double stored, double tolerance) {
        return Double.compare(run, stored) == 0 || Math.abs(run - stored) <= tolerance * Math.max(1, Math.abs(stored));
    }
}
