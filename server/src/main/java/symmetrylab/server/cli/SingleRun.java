package symmetrylab.server.cli;

import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.wire.EventCodec;

/** One run from beginning to end, told as it goes by event lines or at its end by a summary. */
record SingleRun(Surroundings around, Request request, boolean json) {
    int run() {
        RunRecord record = new RunRecord(request.experiment().schema());
        Recorder lines = event -> around.out().println(EventCodec.line(event));
        ProgressBar bar = new ProgressBar(around);
        Recorder events = json ? lines : event -> {};
        RunSession session = request.session(event -> {
            record.add(event);
            events.record(event);
        });
        if (json) {
            request.data().ifPresent(data -> data.notes().forEach(around.err()::println));
        }
        try {
            while (session.advance()) {
                bar.show(session.progress());
            }
        } catch (RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            events.record(new RunEvent.Failed(reason));
            throw new Broken("the run broke off: " + reason, e);
        } finally {
            bar.clear();
        }
        if (!record.failure().isEmpty()) {
            throw new Broken("the run broke off: " + record.failure());
        }
        if (!json) {
            new Summary(around.out(), request, record).print();
        }
        return ExitCode.FINE;
    }
}
