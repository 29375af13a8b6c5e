package symmetrylab.server.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import symmetrylab.server.content.Content.Translation;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Yaml;

/** Reads {@code lesson.de.md} and {@code experiment.de.yaml} beside the English files, for any two-letter language. */
final class TranslationReader {
    private static final Pattern LESSON = Pattern.compile("lesson\\.([a-z]{2,3})\\.md");
    private static final Pattern EXPERIMENT = Pattern.compile("experiment\\.([a-z]{2,3})\\.yaml");

    private final Reading reading;
    private final Problems problems;
    private final Map<String, Map<String, Lesson>> lessons = new TreeMap<>();
    private final Map<String, Map<String, ExperimentText>> experiments = new TreeMap<>();

    TranslationReader(Reading reading, Problems problems) {
        this.reading = reading;
        this.problems = problems;
    }

    /** What there is beside the English, by language. */
    Map<String, Translation> read(Map<String, Lesson> english, Map<String, ExperimentText> texts) {
        texts.forEach((id, original) -> beside(
                "experiments/" + id,
                EXPERIMENT,
                (place, language, text) -> experiments
                        .computeIfAbsent(language, key -> new LinkedHashMap<>())
                        .put(id, experiment(place, original, text))));
        LessonTranslator translator = new LessonTranslator(reading);
        english.forEach((slug, original) -> beside(
                "lessons/" + slug,
                LESSON,
                (place, language, text) -> lessons.computeIfAbsent(language, key -> new LinkedHashMap<>())
                        .put(slug, translator.read(place, original, text))));
        Set<String> languages = new TreeSet<>(lessons.keySet());
        languages.addAll(experiments.keySet());
        Map<String, Translation> translations = new TreeMap<>();
        for (String language : languages) {
            translations.put(
                    language,
                    new Translation(
                            lessons.getOrDefault(language, Map.of()), experiments.getOrDefault(language, Map.of())));
        }
        return translations;
    }

    private ExperimentText experiment(Problems.Place place, ExperimentText original, String text) {
        return new ExperimentTranslator(
                        reading, reading.catalog().get(original.id()).schema(), original, Yaml.read(place, text))
                .read();
    }

    /** Reads one translated file. */
    private interface Translated {
        void read(Problems.Place place, String language, String text);
    }

    private void beside(String home, Pattern name, Translated reader) {
        for (String file : reading.folder().files(home)) {
            Matcher matcher = name.matcher(file);
            if (matcher.matches()) {
                String path = home + "/" + file;
                reading.folder()
                        .text(path)
                        .ifPresent(text -> reader.read(problems.in("content/" + path), matcher.group(1), text));
            }
        }
    }
}
