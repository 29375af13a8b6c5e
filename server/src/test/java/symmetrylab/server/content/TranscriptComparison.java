package symmetrylab.server.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Schema;

/** Two runs of the same settings say the same: samples within the tolerance of their series, verdicts in every word. */
final class TranscriptComparison {
    private final Schema schema;

    TranscriptComparison(Schema schema) {
        this.schema = schema;
    }

    void check(List<RunEvent> run, List<RunEvent> stored) {
        assertThat(run).hasSameSizeAs(stored);
        for (int i = 0; i < stored.size(); i++) {
            check("event " + (i + 1), run.get(i), stored.get(i));
        }
    }

    private void check(String place, RunEvent run, RunEvent stored) {
        if (stored instanceof RunEvent.Sampled b && run instanceof RunEvent.Sampled a) {
            assertThat(a.lane()).as(place).isEqualTo(b.lane());
            assertThat(a.step()).as(place).isEqualTo(b.step());
            for (int k = 0; k < b.values().length; k++) {
                String series = schema.series().get(k).id();
                check(
                        place + ", " + series,
                        a.values()[k],
                        b.values()[k],
                        schema.series().get(k).tolerance());
            }
        } else if (stored instanceof RunEvent.Claimed b && run instanceof RunEvent.Claimed a) {
            check(place, a.claim(), b.claim());
        } else if (stored instanceof RunEvent.Pictured b && run instanceof RunEvent.Pictured a) {
            assertThat(a.figure()).as(place).isEqualTo(b.figure());
            assertThat(a.step()).as(place).isEqualTo(b.step());
        } else if (stored instanceof RunEvent.Finished b && run instanceof RunEvent.Finished a) {
            assertThat(a.step()).as(place).isEqualTo(b.step());
            if (schema.portable()) {
                assertThat(a.digests()).as(place).isEqualTo(b.digests());
            }
        } else {
            assertThat(run).as(place).isEqualTo(stored);
        }
    }

    private void check(String place, Claim run, Claim stored) {
        assertThat(List.of(run.id(), run.lane(), run.step(), run.verdict()))
                .as(place)
                .isEqualTo(List.of(stored.id(), stored.lane(), stored.step(), stored.verdict()));
        assertThat(run.hypotheses().stream().map(hypothesis -> hypothesis.id() + hypothesis.met()))
                .as(place)
                .isEqualTo(stored.hypotheses().stream()
                        .map(hypothesis -> hypothesis.id() + hypothesis.met())
                        .toList());
        // the series of a claim's residual bears its id
        double tolerance =
                schema.series().get(schema.indexOfSeries(stored.id())).tolerance();
        check(place + ", " + stored.id(), run.residual(), stored.residual(), tolerance);
    }

    private static void check(String place, double run, double stored, double tolerance) {
        if (Double.compare(run, stored) != 0) {
            assertThat(Math.abs(run - stored)).as(place).isLessThanOrEqualTo(tolerance * Math.max(1, Math.abs(stored)));
        }
    }
}
