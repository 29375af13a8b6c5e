package symmetrylab.server.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Told;
import symmetrylab.server.testing.Counting;
import symmetrylab.server.testing.CountingContent;
import symmetrylab.server.testing.TestServer;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problem;
import symmetrylab.shared.experiment.Catalog;

/** Texts in another language stand around the same steps and blocks; what is not there is told in English. */
class TranslationTest {
    private static final String GERMAN = "lessons/to-count/lesson.de.md";
    private static final String GERMAN_EXPERIMENT = "experiments/counting/experiment.de.yaml";

    @TempDir
    Path root;

    CountingContent content;

    @BeforeEach
    void write() {
        content = CountingContent.write(root);
        content.put(GERMAN, """
                ---
                title: Zählen
                question: Was kommt danach?
                ---
                ## Anfangen {#begin}

                Ein paar Worte. Es endet bei [0,443 m](run:smoke/series/value).

                ```prediction
                id: guess
                ask: Was kommt nach $1$?
                options: ["$2$", nichts]
                ```

                ```experiment
                ```

                ```claim
                ```

                ```observation
                id: seen
                ask: Wie weit?
                options: [Bis fünf, Weiter]
                explain: Es geht weiter.
                ```

                ## Weiter {#further}

                ```prediction
                id: height
                ask: Wie hoch?
                ```

                ```experiment
                title: Weiter gezählt
                ```

                ```observation
                id: seen-again
                ask: Bis fünfzig?
                options: ["Ja", "Nein"]
                explain: Bis [50](run:many/series/count).
                ```

                ```theorem
                ```

                ## Zurückschauen {#look-back}

                ```question
                id: why
                ask: Warum?
                options:
                  - {text: Darum, feedback: Ja.}
                  - {text: Nie, feedback: Nein., see: Sieben Schritte.}
                ```

                ```question
                id: how
                ask: Wie?
                options:
                  - {text: Eins nach dem andern, feedback: Ja.}
                  - {text: Auf einmal, feedback: Nein., see: Viele.}
                ```

                ```challenge
                id: lie
                ask: Ein Lauf, der die Voraussetzung bricht.
                ```

                ```teacher
                *Zählen* lassen.
                ```
                """);
        content.put(GERMAN_EXPERIMENT, """
                title: Zählen
                summary: Es zählt bis $n$.
                try: [Weiter zählen.]
                limits: [Es nimmt kein Ende.]
                parameters:
                  steps: {label: Schritte}
                  pause: {label: Pause}
                  saving: {label: Sichern}
                  mood: {label: Laune, options: {calm: ruhig, breaking: brüchig, lying: verlogen}}
                subjects: {main: Hauptspur}
                series:
                  count: {label: Zahl}
                  value: {label: Wert, unit: m}
                  counts: {label: Wie weit daneben}
                figures:
                  curve: {title: Die Kurve}
                claims:
                  counts:
                    title: Es zählt
                    source: Peano 1889
                    statement: Jedes $n$ hat einen Nachfolger $n+1$.
                    hypotheses: {positive: Die Zahl ist $>0$.}
                    note: In endlicher Zeit.
                    breaks: "Es lügt bei Schritt [5](run:lying/series/count)."
                presets: {smoke: Wenige, many: Viele, lying: Eine Lüge}
                """);
    }

    private ContentLoader.Draft draft() {
        Catalog catalog = Counting.catalog();
        return ContentLoader.draft(ContentFolder.onDisk(root), catalog, new Markup(TestServer.MATH_ML));
    }

    private String problems() {
        return draft().problems().stream().map(Problem::sentence).collect(Collectors.joining("\n"));
    }

    @Test
    void aTranslationHasItsTextsAndTheEnglishDeeds() {
        assertThat(problems()).isEmpty();
        Content loaded = draft().content();
        Told<Lesson> told = loaded.lesson("to-count", "de").orElseThrow();
        assertThat(told.language()).isEqualTo("de");
        assertThat(told.text().title()).isEqualTo("Zählen");
        assertThat(told.text().minutes()).isEqualTo(3);
        List<Block> english = loaded.lesson("to-count").orElseThrow().blocks();
        List<Block> german = told.text().blocks();
        Block.Observation seen = first(german, Block.Observation.class);
        assertThat(seen.options()).extracting(option -> option.text().source()).containsExactly("Bis fünf", "Weiter");
        assertThat(seen.options())
                .extracting(Block.Option::when)
                .containsExactly("series/count = 5", "series/count > 5");
        assertThat(first(german, Block.Challenge.class).goal())
                .isEqualTo(first(english, Block.Challenge.class).goal());
        assertThat(first(german, Block.Bench.class)).isEqualTo(first(english, Block.Bench.class));
        assertThat(loaded.in("de")
                        .experiment("counting")
                        .orElseThrow()
                        .presets()
                        .get("many")
                        .settings())
                .isEqualTo("steps=50");
        assertThat(loaded.in("de")
                        .experiment("counting")
                        .orElseThrow()
                        .parameters()
                        .get("pause")
                        .more())
                .isTrue();
    }

    private static <B extends Block> B first(List<Block> blocks, Class<B> kind) {
        return blocks.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotTranslatedIsToldInEnglishAndSaysSo() {
        Content loaded = draft().content();
        assertThat(loaded.lesson("to-count", "fr").orElseThrow().language()).isEqualTo("en");
        assertThat(loaded.lesson("to-sing", "de")).isEmpty();
        assertThat(loaded.languages()).containsExactly("de", "en");
        assertThat(loaded.languagesOf("to-count")).containsExactly("en", "de");
        assertThat(loaded.in("fr")).isSameAs(loaded);
    }

    @Test
    void stepsAndBlocksAreThoseOfTheEnglishLesson() {
        content.spoil(GERMAN, "{#further}", "{#onwards}");
        content.spoil(GERMAN, "id: seen\n", "id: saw\n");
        content.spoil(GERMAN, "options: [Bis fünf, Weiter]", "options: [Bis fünf, Weiter, Gar nicht]");
        content.spoil(GERMAN, "```theorem\n```", "");
        content.spoil(GERMAN, "```challenge", "```question");
        assertThat(problems())
                .contains("lesson.de.md:1: must have the steps of lesson.md, begin, further, look-back; got begin,"
                        + " onwards, look-back")
                .contains("id: must be 'seen' as in lesson.md, got 'saw'")
                .contains("options: must be 2 as in lesson.md, got 3")
                .contains("a block 'theorem' must follow in this step, as in lesson.md")
                .contains("must be a block 'challenge' as in lesson.md, got 'question'");
    }

    @Test
    void aTranslationIsNoLongerToReadThanALessonMayBe() {
        content.spoil(GERMAN, "Ein paar Worte.", "Wort ".repeat(130));
        assertThat(problems()).contains("lesson.de.md:7: at most 120 words may stand before the reader acts again");
    }

    @Test
    void settingsAreNotSaidAgain() {
        content.spoil(GERMAN, "title: Weiter gezählt", "title: Weiter gezählt\npreset: many");
        content.spoil(GERMAN, "see: Sieben Schritte.", "see: Sieben Schritte., right: true");
        content.spoil(GERMAN_EXPERIMENT, "summary", "settings: steps=50\nsummary");
        content.spoil(GERMAN_EXPERIMENT, "pause: {label: Pause}", "pause: {label: Pause, more: true}");
        assertThat(problems())
                .contains("preset: is not known here; known are title")
                .contains("options[2].right: is not known here")
                .contains("experiment.de.yaml:2: settings: is not known here")
                .contains("parameters.pause.more: is not known here");
    }

    @Test
    void quotedNumbersAreHeldToTheirRunInEveryLanguage() {
        content.spoil(GERMAN, "0,443 m", "0,442 m");
        content.spoil(GERMAN, "Es geht weiter.", "Es geht weiter um 0,5.");
        assertThat(problems())
                .contains("lesson.de.md:7: '0,442 m' is not what the run says")
                .contains("lesson.de.md:25: '0,5' is a measured number without its run");
    }
}
