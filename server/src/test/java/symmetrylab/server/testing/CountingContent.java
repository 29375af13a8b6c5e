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
        content.put(
                "references.yaml",
                "peano-1889: {authors: [Giuseppe Peano], title: Arithmetices principia, venue: Bocca, year: 1889}\n");
        content.put(EXPERIMENT, """
                title: Counting
                summary: It counts to $n$.
                try: [Count further.]
                limits: [It never ends well.]
                parameters:
                  steps: {label: Steps, help: How far}
                  pause: {label: Pause, more: true}
                  saving: {label: Saving, more: true}
                  mood: {label: Mood, more: true, options: {calm: Calm, breaking: Breaking, lying: Lying}}
                subjects: {main: Main lane}
                series:
                  count: {label: Count}
                  value: {label: Value, unit: m}
                  counts: {label: How far off}
                figures:
                  curve: {title: The curve}
                claims:
                  counts:
                    title: It counts
                    source: Peano 1889
                    cite: peano-1889
                    statement: Every $n$ has a successor $n+1$.
                    hypotheses: {positive: The number is $>0$.}
                    note: In finite time.
                    breaks: {preset: lying, how: "It lies about step [5](run:lying/series/count)."}
                presets:
                  smoke: {title: A few, settings: "", verdicts: {counts: holds}}
                  many: {title: Many, settings: "steps=50", verdicts: {counts/main: holds}}
                  lying: {title: A lie, settings: "mood=lying", verdicts: {counts: hypotheses not met}}
                """);
        content.put("experiments/counting/smoke.transcript", transcript(""));
        content.put(LESSON, """
                ---
                title: To count
                question: What comes next?
                minutes: 3
                ---
                ## Begin with $1+1$ {#begin}

                Some words, and the price is \\$5. It ends at [0.443 m](run:smoke/series/value).

                ```prediction
                id: guess
                kind: choice
                ask: What comes after $1$?
                options: [{text: "$2$", right: true}, nothing]
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

                ```observation
                id: seen
                ask: How far did it count?
                options:
                  - {text: To five, when: series/count = 5}
                  - {text: Further, when: series/count > 5}
                explain: It goes on.
                ```

                ## Further {#further}

                ```prediction
                id: height
                kind: number
                ask: How high will the curve end?
                measure: series/value
                unit: m
                ```

                ```experiment
                experiment: counting
                preset: many
                title: Counting on
                figures: [curve]
                ```

                ```observation
                id: seen-again
                ask: Did it count to fifty?
                options: [{text: "Yes", right: true}, {text: "No"}]
                explain: To [50](run:many/series/count) indeed.
                ```

                ```theorem
                experiment: counting
                claim: counts
                ```

                ## Look back {#look-back}

                ```question
                id: why
                ask: Why?
                options:
                  - {text: Because, right: true, feedback: "Yes."}
                  - text: Never
                    feedback: "No."
                    counter: {settings: steps=7, see: Seven steps., shows: series/count = 7}
                ```

                ```question
                id: how
                ask: How?
                options:
                  - {text: One by one, right: true, feedback: "Yes."}
                  - {text: At once, feedback: "No.", counter: {preset: many, see: Many., shows: series/count >= 50}}
                ```

                ```challenge
                id: lie
                ask: Find a run that breaks the hypothesis.
                goal: verdict/counts = hypotheses not met
                example: mood=lying
                ```

                ```teacher
                Let them *count*.
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

    public String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        String text = text(file);
        if (!text.contains(passage)) {
            throw new IllegalArgumentException(file + " must contain " + passage);
        }
        put(file, text.replace(passage, replacement));
    }
}
