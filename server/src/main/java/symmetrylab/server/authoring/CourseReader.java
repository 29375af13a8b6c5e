package symmetrylab.server.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetrylab.server.content.Course;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Yaml;
import symmetrylab.server.text.YamlMap;

/** Reads {@code course.yaml}: every lesson stands in one course, once. */
final class CourseReader {
    static final String FILE = "course.yaml";

    private final List<Course> courses = new ArrayList<>();

    /** What stands there is told to {@code problems}, for the lessons that have a folder. */
    CourseReader(ContentFolder folder, Problems problems) {
        Problems.Place place = problems.in("content/" + FILE);
        Optional<String> text = folder.text(FILE);
        if (text.isEmpty()) {
            place.report("", "is missing");
            return;
        }
        List<String> lessons = folder.folders("lessons");
        Set<String> listed = new LinkedHashSet<>();
        YamlMap yaml = Yaml.read(place, text.get());
        for (YamlMap course : yaml.maps("courses", true)) {
            courses.add(new Course(course.text("id"), course.text("title"), course.texts("lessons", true)));
            for (String slug : courses.get(courses.size() - 1).lessons()) {
                if (!lessons.contains(slug)) {
                    course.report("lessons", "names '" + slug + "', but there is no lessons/" + slug + "/lesson.md");
                }
                if (!listed.add(slug)) {
                    course.report("lessons", "names '" + slug + "' twice");
                }
            }
            course.done();
        }
        yaml.done();
        for (String slug : lessons) {
            if (!listed.contains(slug)) {
                problems.in("content/lessons/" + slug + "/lesson.md").report("", "stands in no course of " + FILE);
            }
        }
    }

    List<Course> read() {
        return List.copyOf(courses);
    }

    /** {@code lessons} in the order in which they are taught; those of no course come last. */
    List<String> order(List<String> lessons) {
        Set<String> order = new LinkedHashSet<>();
        courses.forEach(course -> order.addAll(course.lessons()));
        order.retainAll(lessons);
        order.addAll(lessons);
        return List.copyOf(order);
    }

    /** The lessons of its course that come before {@code slug}. */
    List<String> before(String slug) {
        for (Course course : courses) {
            int at = course.lessons().indexOf(slug);
            if (at >= 0) {
                return course.lessons().subList(0, at);
            }
        }
        return List.of();
    }
}
