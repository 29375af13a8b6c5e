package symmetrylab.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.wire.EventCodec;

/** What a run says at its end, for a reader. */
record Summary(PrintStream out, Request request, RunRecord record) {
    /** Longer settings, such as points written out, are not repeated beside the title. */
    private static final int MOST_CHARACTERS = 120;

    void print() {
        String settings = record.settings();
        out.println(request.experiment().id() + ": " + request.text().title());
        out.println("settings " + (settings.isEmpty() ? "all at their defaults" : shortened(settings)));
        request.data().ifPresent(data -> {
            out.println("data     " + data.table());
            data.notes().forEach(note -> out.println("         " + note));
        });
        out.println();
        record.lanes().forEach(this::lane);
        record.claims().forEach(this::claim);
        out.println();
        List<String> digests = record.digests();
        out.println("digest   " + (digests.isEmpty() ? "none" : digests.get(digests.size() - 1)));
        out.println("see it   " + place(settings));
    }

    private static String shortened(String settings) {
        return settings.length() > MOST_CHARACTERS ? settings.substring(0, MOST_CHARACTERS) + "…" : settings;
    }

    private String place(String settings) {
        boolean hashed = request.data()
                .map(data -> DataTable.isReference(Request.text(data.table())))
                .orElse(false);
        String page = "start 'serve', then open http://localhost:8080/experiments/"
                + request.experiment().id();
        if (hashed) {
            return page + " and choose the same file there";
        }
        return page + (settings.isEmpty() ? "" : "?" + settings);
    }

    private void lane(String lane) {
        List<RunEvent.Sampled> samples = record.samples(lane);
        double[] last = samples.get(samples.size() - 1).values();
        List<String> values = new ArrayList<>();
        List<Series> series = record.schema().series();
        for (int i = 0; i < series.size(); i++) {
            ExperimentText.SeriesText words =
                    request.text().series().get(series.get(i).id());
            if (!Double.isNaN(last[i])) {
                values.add(words.label() + " " + ClaimText.number(last[i]) + words.unit());
            }
        }
        out.println(request.text().subjects().getOrDefault(lane, lane) + ": " + samples.size()
                + " samples, at the last " + String.join(", ", values));
    }

    private static String side(String own, String usual) {
        return own.isEmpty() ? usual : own;
    }

    private void claim(Claim claim) {
        ExperimentText.ClaimText words = request.text().claims().get(claim.id());
        String lane = request.text().subjects().getOrDefault(claim.lane(), claim.lane());
        out.println();
        out.println(words.title() + " [" + claim.id() + ", " + lane + "]: " + EventCodec.word(claim.verdict()));
        out.println("  residual " + ClaimText.number(claim.residual()) + ", tolerance "
                + ClaimText.chosen(claim.tolerance()) + "; "
                + side(words.sides().left(), "the run") + " "
                + ClaimText.vector(claim.left())
                + (claim.right().length == 0
                        ? ""
                        : ", " + side(words.sides().right(), "the theorem") + " " + ClaimText.vector(claim.right())));
        for (Claim.Hypothesis hypothesis : claim.hypotheses()) {
            if (!hypothesis.met()) {
                String measured =
                        Double.isNaN(hypothesis.measured()) ? "" : ": " + ClaimText.number(hypothesis.measured());
                out.println("  not met: " + Plain.of(words.hypotheses().get(hypothesis.id())) + measured);
            }
        }
        out.println("  " + ClaimText.sentence(claim, record.schema().pace()).english());
    }
}
