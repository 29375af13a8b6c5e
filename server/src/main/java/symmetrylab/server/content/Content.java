package symmetrylab.server.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All content that the server shows, in English, and as much of it as there is in other languages.
 *
 * @param translations by language
 */
public record Content(
        List<Course> courses,
        Map<String, Lesson> lessons,
        Map<String, ExperimentText> experiments,
        Map<String, Translation> translations) {
    public static final String ENGLISH = "en";

    public Content {
        courses = List.copyOf(courses);
        lessons = Map.copyOf(lessons);
        experiments = Map.copyOf(experiments);
        translations = Collections.unmodifiableMap(new TreeMap<>(translations));
    }

    /** What there is in one language beside English. */
    public record Translation(Map<String, Lesson> lessons, Map<String, ExperimentText> experiments) {
        public Translation {
            lessons = Map.copyOf(lessons);
            experiments = Map.copyOf(experiments);
        }
    }

    public Optional<Lesson> lesson(String slug) {
        return Optional.ofNullable(lessons.get(slug));
    }

    /** The lesson in {@code language} where it is told in it, else in English. */
    public Optional<Told<Lesson>> lesson(String slug, String language) {
        return Optional.ofNullable(translations.get(language))
                .map(translation -> translation.lessons().get(slug))
                .map(lesson -> new Told<>(lesson, language))
                .or(() -> lesson(slug).map(lesson -> new Told<>(lesson, ENGLISH)));
    }

    /** The texts of an experiment in {@code language} where they are told in it, else in English. */
    public Optional<Told<ExperimentText>> experiment(String id, String language) {
        return Optional.ofNullable(translations.get(language))
                .map(translation -> translation.experiments().get(id))
                .map(text -> new Told<>(text, language))
                .or(() -> experiment(id).map(text -> new Told<>(text, ENGLISH)));
    }

    /** The languages in which a lesson is told, English first. */
    public List<String> languagesOf(String slug) {
        List<String> languages = new ArrayList<>(List.of(ENGLISH));
        translations.forEach((language, translation) -> {
            if (translation.lessons().containsKey(slug)) {
                languages.add(language);
            }
        });
        return languages;
    }

    /** All languages in which anything is told. */
    public List<String> languages() {
        TreeSet<String> languages = new TreeSet<>(translations.keySet());
        languages.add(ENGLISH);
        return List.copyOf(languages);
    }

    /** This content with everything that there is in {@code language} in the place of the English. */
    public Content in(String language) {
        Translation translation = translations.get(language);
        if (translation == null) {
            return this;
        }
        return new Content(
                courses,
                over(lessons, translation.lessons()),
                over(experiments, translation.experiments()),
                translations);
    }

    private static <V> Map<String, V> over(Map<String, V> english, Map<String, V> other) {
        Map<String, V> both = new LinkedHashMap<>(english);
        both.putAll(other);
        return both;
    }

    public Optional<ExperimentText> experiment(String id) {
        return Optional.ofNullable(experiments.get(id));
    }

    /** The lessons of {@code course} in its order. */
    public List<Lesson> lessonsOf(Course course) {
        List<Lesson> found = new ArrayList<>();
        for (String slug : course.lessons()) {
            lesson(slug).ifPresent(found::add);
        }
        return found;
    }

    /** The course in which a lesson stands. */
    public Optional<Course> courseOf(String slug) {
        return courses.stream()
                .filter(course -> course.lessons().contains(slug))
                .findFirst();
    }

    /** The lesson after {@code slug} in its course. */
    public Optional<Lesson> next(String slug) {
        Map<String, String> followers = new LinkedHashMap<>();
        for (Course course : courses) {
            for (int i = 1; i < course.lessons().size(); i++) {
                followers.put(course.lessons().get(i - 1), course.lessons().get(i));
            }
        }
        return Optional.ofNullable(followers.get(slug)).flatMap(this::lesson);
    }
}
