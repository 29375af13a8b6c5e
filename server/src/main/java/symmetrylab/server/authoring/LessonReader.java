package symmetrylab.server.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Lesson.Step;
import symmetrylab.server.text.BareNumber;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.YamlMap;

/** Reads {@code lesson.md}, the English lesson, and holds it to the rules. */
final class LessonReader {
    private final Reading reading;
    private final Map<String, ExperimentText> experiments;

    LessonReader(Reading reading, Map<String, ExperimentText> experiments) {
        this.reading = reading;
        this.experiments = experiments;
    }

    /** @param earlier the lessons of its course that come before it */
    Lesson read(Problems.Place place, String slug, String text, List<String> earlier) {
        Optional<LessonText> form = LessonText.of(reading.markup(), place, text);
        if (form.isEmpty()) {
            return new Lesson(slug, "", "", 0, List.of());
        }
        YamlMap front = form.get().front();
        String title = front.text("title");
        String question = question(front);
        int minutes = front.wholeNumber("minutes");
        if (front.has("minutes") && minutes == 0) {
            front.report("minutes", "must be at least 1: the reader is told how long it takes");
        }
        front.done();
        LessonRules rules = new LessonRules(earlier);
        reading.quotes().speakOf(form.get().firstExperiment());
        LessonScope scope = new LessonScope(reading, experiments);
        List<Step> steps =
                form.get().steps(new BlockReader(reading.markup(), form.get().body(), scope, rules));
        rules.lessonEnds(place);
        return new Lesson(slug, title, question, minutes, steps);
    }

    /** The one sentence that the lesson answers; it stands in lists too, so it quotes no run. */
    static String question(YamlMap front) {
        String question = front.text("question");
        BareNumber.in(question).ifPresent(rule -> front.report("question", rule));
        return question;
    }
}
