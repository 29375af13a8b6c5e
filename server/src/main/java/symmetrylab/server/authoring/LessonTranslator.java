package symmetrylab.server.authoring;

import java.util.List;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Lesson.Step;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.YamlMap;

/**
 * Reads {@code lesson.de.md}: the texts of a lesson in another language, around the same steps and blocks. What a block
 * does (its experiment, measures, conditions, settings) is the English one's and is not said again.
 */
final class LessonTranslator {
    private final Reading reading;

    LessonTranslator(Reading reading) {
        this.reading = reading;
    }

    Lesson read(Problems.Place place, Lesson original, String text) {
        Optional<LessonText> form = LessonText.of(reading.markup(), place, text);
        if (form.isEmpty()) {
            return original;
        }
        YamlMap front = form.get().front();
        String title = front.text("title");
        String question = LessonReader.question(front);
        front.done();
        original.blocks().stream()
                .filter(Block.Bench.class::isInstance)
                .findFirst()
                .ifPresent(bench -> reading.quotes().speakOf(((Block.Bench) bench).experiment()));
        List<Step> steps =
                form.get().steps(new BlockTranslator(reading, form.get().body(), original));
        List<String> ids = original.steps().stream().map(Step::id).toList();
        List<String> own = steps.stream().map(Step::id).toList();
        if (!own.equals(ids)) {
            place.report(
                    "",
                    "must have the steps of lesson.md, " + String.join(", ", ids) + "; got " + String.join(", ", own));
        }
        return new Lesson(original.slug(), title, question, original.minutes(), steps);
    }
}
