package symmetrylab.server.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All content that the server shows. */
public record Content(List<Course> courses, Map<String, Lesson> lessons, Map<String, ExperimentText> experiments) {
    public Content {
        courses = List.copyOf(courses);
        lessons = Map.copyOf(lessons);
        experiments = Map.copyOf(experiments);
    }

    public Optional<Lesson> lesson(String slug) {
        return Optional.ofNullable(lessons.get(slug));
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
