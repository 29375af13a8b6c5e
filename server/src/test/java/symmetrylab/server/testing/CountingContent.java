package symmetrylab.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.wire.EventCodec;

/** A content folder with one course, one lesson and the texts of {@link Counting}; tests then spoil it. */
public record CountingContent(Path root) {
    public static final String EXPERIMENT = "experiments/counting/experiment.yaml";
    public static final String LESSON = "lessons/to-count/lesson.md";

    public static CountingContent write(Path root) {
        CountingContent content = new CountingContent(root);
        content.put("course.yaml", "courses:\n  - {id: first, title: First steps, lessons: [to-count]}\n");
        content.put(EXPERIMENT, """
                title: Counting
                summary: It counts to $n$.
                try: [Count further.]
                limits: [It never ends well.]
                parameters:
                  steps: {label: Steps, help: How far}
                  pause: {label: Pause, more: true}
                  saving: {label: Saving, more: true}
                  mood: {label: Mood, more: true, options: {calm: Calm, breaking: Breaking}}
                subjects: {main: Main lane}
                series:
                  count: {label: Count}
                  value: {label: Value, unit: m}
                figures:
                  curve: {title: The curve}
                claims:
                  counts:
                    title: It counts
                    source: Peano 1889
                    statement: Every $n$ has a successor $n+1$.
                    hypotheses: {positive: The number is $>0$.}
                    note: In finite time.
                presets:
                  smoke: {title: A few, settings: "", verdicts: {counts: holds}}
                  many: {title: Many, settings: "steps=50", verdicts: {counts/main: holds}}
                """);
        content.put("experiments/counting/smoke.transcript", transcript(""));
        content.put(LESSON, """
                ---
                title: To count
                question: What comes next?
                minutes: 3
                ---
                ## Begin with $1+1$ {#begin}

                Some words, and the price is \\$5.

                ```prediction
                id: guess
                kind: choice
                ask: What comes after $1$?
                options: ["$2$", nothing]
                explain: It goes on.
                ```

                ```experiment
                experiment: counting
                figures: [curve]
                controls: [steps]
                ```

                ```claim
                experiment: counting
                claim: counts
                ```

                ## Look back {#look-back}

                ```question
                id: why
                ask: Why?
                options:
                  - {text: Because, right: true, feedback: "Yes."}
                  - {text: Never, feedback: "No."}
                ```
                """);
        return content;
    }

    /** The event lines of an undisturbed run. */
    public static String transcript(String settings) {
        List<String> lines = new ArrayList<>();
        Counting counting = new Counting();
        new RunSession(
                        counting,
                        Settings.parse(counting.schema(), settings),
                        Inputs.none(),
                        event -> lines.add(EventCodec.line(event)))
                .finish();
        return String.join("\n", lines) + "\n";
    }

    public void put(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a passage, which must be there. */
    public void spoil(String file, String passage, String replacement) {
        try {
            String text = Files.readString(root.resolve(file));
            if (!text.contains(passage)) {
                throw new IllegalArgumentException(file + " must contain " + passage);
            }
            put(file, text.replace(passage, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
