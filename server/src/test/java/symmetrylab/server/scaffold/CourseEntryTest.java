package symmetrylab.server.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseEntryTest {
    @Test
    void aLessonIsEnteredAtTheEndOfTheLastCourse() {
        assertThat(CourseEntry.with(
                        "courses:\n  - {id: a, lessons: [one]}\n  - {id: b, lessons: [two, three]}\n", "four"))
                .isEqualTo("courses:\n  - {id: a, lessons: [one]}\n  - {id: b, lessons: [two, three, four]}\n");
        assertThat(CourseEntry.with("courses:\n  - id: a\n    lessons: []\n", "one"))
                .isEqualTo("courses:\n  - id: a\n    lessons: [one]\n");
        assertThat(CourseEntry.with("courses:\n  - id: a\n    lessons: [\n      one,\n      two\n    ]\n", "three"))
                .isEqualTo("courses:\n  - id: a\n    lessons: [\n      one,\n      two, three]\n");
        assertThat(CourseEntry.with(
                        "courses:\n  - id: a\n    lessons:\n      - one\n      - two\n    title: A\n", "three"))
                .isEqualTo(
                        "courses:\n  - id: a\n    lessons:\n      - one\n      - two\n      - three\n    title: A\n");
        assertThat(CourseEntry.with("courses:\n  - id: a\n    lessons:\n      - one", "two"))
                .isEqualTo("courses:\n  - id: a\n    lessons:\n      - one\n      - two\n");
    }

    @Test
    void aCourseWithoutLessonsIsRefused() {
        assertThatThrownBy(() -> CourseEntry.with("courses: []\n", "one"))
                .hasMessage("course.yaml has no list of lessons to which 'one' could be added");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Two words", "two--words", "-two", "two-", "Two", "../two", "", "2-two", "zwei-wörter"})
    void aNameIsLowerCaseWordsJoinedByHyphens(String text) {
        assertThatThrownBy(() -> new Name(text)).hasMessageContaining("got '" + text + "'");
    }

    @Test
    void aNameMakesAClass() {
        assertThat(new Name("many-solutions-2").asClass()).isEqualTo("ManySolutions2");
    }
}
