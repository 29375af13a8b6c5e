package symmetrylab.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.wire.EventCodec;

/** One run for each seed, on all cores; they are told in the order of the seeds, whichever ends first. */
record SeedRuns(Surroundings around, Request request, Seeds seeds, boolean json) {
    /** What came of a seed; lines are kept for event lines only. */
    private record Outcome(RunRecord record, List<String> lines) {}

    int run() throws InterruptedException {
        // what is wrong with settings or data is wrong for every seed, and told before any run
        request.withSeed(seeds.least()).session(event -> {});
        request.withSeed(seeds.most()).settings();
        int threads = Math.min(seeds.count(), Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (int seed = seeds.least(); seed <= seeds.most(); seed++) {
                int own = seed;
                futures.add(pool.submit(() -> outcome(own)));
            }
            return tell(futures);
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome outcome(int seed) {
        RunRecord record = new RunRecord(request.experiment().schema());
        List<String> lines = new ArrayList<>();
        RunSession session = request.withSeed(seed).session(event -> {
            record.add(event);
            if (json) {
                lines.add(EventCodec.line(event));
            }
        });
        try {
            boolean goesOn = true;
            while (goesOn && !Thread.currentThread().isInterrupted()) {
                goesOn = session.advance();
            }
        } catch (RuntimeException e) {
            RunEvent failed = new RunEvent.Failed(String.valueOf(e.getMessage()));
            record.add(failed);
            lines.add(EventCodec.line(failed));
        }
        return new Outcome(record, lines);
    }

    private int tell(List<Future<Outcome>> futures) throws InterruptedException {
        ProgressBar bar = new ProgressBar(around);
        List<RunRecord> records = new ArrayList<>();
        int broken = 0;
        for (int i = 0; i < futures.size(); i++) {
            bar.show((double) i / futures.size());
            Outcome outcome = taken(futures.get(i));
            bar.clear();
            records.add(outcome.record());
            if (json) {
                outcome.lines().forEach(around.out()::println);
            } else {
                line(seeds.least() + i, outcome.record());
            }
            if (!outcome.record().failure().isEmpty()) {
                broken++;
                around.err()
                        .println("seed " + (seeds.least() + i) + " broke off: "
                                + outcome.record().failure());
            }
        }
        if (!json) {
            new SeedTable(around.out(), records).print();
        }
        return broken == 0 ? ExitCode.FINE : ExitCode.FAILED;
    }

    private static Outcome taken(Future<Outcome> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new Broken("a run broke off", e.getCause());
        }
    }

    private void line(int seed, RunRecord record) {
        String verdicts = record.claims().stream()
                .map(claim -> claim.id() + "/" + claim.lane() + " " + EventCodec.word(claim.verdict()) + " "
                        + ClaimText.number(claim.residual()))
                .collect(Collectors.joining(", "));
        List<String> digests = record.digests();
        String digest = digests.isEmpty() ? "none" : digests.get(digests.size() - 1);
        around.out().println("seed " + seed + ": " + verdicts + "; digest " + digest);
    }
}
