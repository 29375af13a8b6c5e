package symmetrylab.server.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.storage.Database;
import symmetrylab.shared.experiment.Snapshot;

class FencingTest {
    @TempDir
    Path folder;

    Database database;
    RunStore runs;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("lab.db"));
        runs = at("2026-11-01T00:00:00Z");
    }

    private RunStore at(String time) {
        return new RunStore(database, Clock.fixed(Instant.parse(time), ZoneOffset.UTC), new Random(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Run queued() {
        return runs.create("counting", "", Run.Weight.SHORT, 10).orElseThrow();
    }

    @Test
    void anAttemptThatWasOvertakenChangesNothing() {
        Run run = queued();
        Attempt first = runs.begin(run.id()).orElseThrow();
        first.append(List.of("a"), 0.1);
        Attempt second = runs.begin(run.id()).orElseThrow();
        assertThatThrownBy(() -> first.append(List.of("ghost"), 0.9)).isInstanceOf(Attempt.Fenced.class);
        second.append(List.of("b"), 0.2);
        assertThatThrownBy(() -> first.end(List.of("ghost"), RunState.FAILED, 1))
                .isInstanceOf(Attempt.Fenced.class);
        assertThat(runs.events(run.id(), 0, 10)).containsExactly("a", "b");
        assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void onlyAttemptsWithoutProgressCountAgainstARun() {
        Run run = queued();
        for (int i = 1; i <= 3; i++) {
            assertThat(runs.begin(run.id()).orElseThrow().fruitless()).isEqualTo(i);
        }
        runs.begin(run.id()).orElseThrow().append(List.of("a"), 0.1);
        assertThat(runs.begin(run.id()).orElseThrow().fruitless()).isEqualTo(1);
    }

    @Test
    void aCancelledRunTakesNoMoreEvents() {
        Run run = queued();
        Attempt attempt = runs.begin(run.id()).orElseThrow();
        assertThat(runs.cancel(run.id())).isTrue();
        assertThatThrownBy(() -> attempt.append(List.of("late"), 0.5)).isInstanceOf(Attempt.Fenced.class);
        assertThat(runs.begin(run.id())).isEmpty();
        assertThat(runs.cancel(run.id())).isFalse();
    }

    @Test
    void theNextAttemptFindsSnapshotAndEventsOfTheLast() {
        Run run = queued();
        Attempt first = runs.begin(run.id()).orElseThrow();
        first.checkpoint(List.of("a", "b"), 0.3, new Snapshot(new double[] {1.5, -0.0}), 2);
        first.append(List.of("c"), 0.4);
        Attempt second = runs.begin(run.id()).orElseThrow();
        assertThat(second.snapshot().orElseThrow().values()).containsExactly(1.5, -0.0);
        assertThat(second.snapshotSeq()).isEqualTo(2);
        assertThat(second.stored()).isEqualTo(3);
    }

    @Test
    void oldRunsGoWithTheirEvents() {
        Run run = queued();
        runs.begin(run.id()).orElseThrow().end(List.of("a"), RunState.FINISHED, 1);
        Run waiting = queued();
        assertThat(at("2026-11-20T00:00:00Z").forgetOlderThan(Duration.ofDays(30)))
                .isZero();
        assertThat(at("2026-12-20T00:00:00Z").forgetOlderThan(Duration.ofDays(30)))
                .isEqualTo(1);
        assertThat(runs.events(run.id(), 0, 10)).isEmpty();
        assertThat(runs.find(waiting.id())).isPresent();
    }

    @Test
    void theTablesAreMadeOnceAndKept() {
        Run run = queued();
        database.close();
        database = Database.open(folder.resolve("lab.db"));
        runs = at("2026-11-02T00:00:00Z");
        assertThat(runs.find(run.id())).isPresent();
    }
}
