package symmetrylab.server.authoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.YamlMap;

/**
 * The order and the number of the blocks of a lesson: a prediction before each experiment (R1) and an observation after it
 * (R2), two contrasting cases before the theorem (R3), a few questions with one that looks back (R16), one open challenge
 * (R17), notes for the teacher.
 */
final class LessonRules {
    private static final int FEWEST_CONTRASTS = 2;
    private static final int FEWEST_QUESTIONS = 2;
    private static final int MOST_QUESTIONS = 4;

    private final List<String> earlier;
    private final Deque<Open> predicted = new ArrayDeque<>();
    private final Deque<Open> unobserved = new ArrayDeque<>();
    private final List<String> lookingBack = new ArrayList<>();
    private int theorems;
    private int questions;
    private int challenges;
    private int notes;

    /** A prediction that waits for its experiment, or for what was seen. */
    private record Open(YamlMap yaml, String id) {}

    /** @param earlier the lessons of the course before this one */
    LessonRules(List<String> earlier) {
        this.earlier = List.copyOf(earlier);
    }

    void prediction(YamlMap yaml, String id) {
        predicted.add(new Open(yaml, id));
    }

    void experiment(YamlMap yaml) {
        if (predicted.isEmpty()) {
            yaml.report(
                    "experiment", "must stand after a prediction of the same step that no other experiment answers");
        }
        reportUnobserved();
        unobserved.addAll(predicted);
        predicted.clear();
    }

    /** The id of the prediction that an observation speaks to. */
    String observation(YamlMap yaml) {
        if (unobserved.isEmpty()) {
            yaml.report("id", "has no prediction and experiment before it in its step that wait for an observation");
            return "";
        }
        return unobserved.remove().id();
    }

    private void reportUnobserved() {
        unobserved.forEach(open -> open.yaml()
                .report("id", "its experiment must be followed by an observation of the same step, before any other"));
        unobserved.clear();
    }

    void stepEnds() {
        predicted.forEach(open -> open.yaml().report("id", "has no experiment after it in its step"));
        predicted.clear();
        reportUnobserved();
    }

    /** @param contrasts how many different runs have been placed so far */
    void theorem(YamlMap yaml, int contrasts) {
        theorems++;
        if (contrasts < FEWEST_CONTRASTS) {
            yaml.report(
                    "claim",
                    "must stand after experiments with at least " + FEWEST_CONTRASTS + " different presets, got "
                            + contrasts);
        }
    }

    void question(YamlMap yaml, Optional<String> from) {
        questions++;
        from.ifPresent(slug -> {
            lookingBack.add(slug);
            if (!earlier.contains(slug)) {
                String there = earlier.isEmpty() ? "this is the first" : "those are " + String.join(", ", earlier);
                yaml.report("from", "'" + slug + "' is no earlier lesson of the course; " + there);
            }
        });
    }

    void challenge(YamlMap yaml) {
        challenges++;
        if (challenges > 1) {
            yaml.report("id", "a lesson has one challenge, and there is one above");
        }
    }

    void teacher() {
        notes++;
    }

    void lessonEnds(Problems.Place lesson) {
        if (theorems == 0) {
            lesson.report("", "must tell what it is about in a theorem block");
        }
        if (questions < FEWEST_QUESTIONS || questions > MOST_QUESTIONS) {
            lesson.report(
                    "", "must have " + FEWEST_QUESTIONS + " to " + MOST_QUESTIONS + " questions, got " + questions);
        }
        if (!earlier.isEmpty() && lookingBack.isEmpty()) {
            lesson.report(
                    "", "must have a question with 'from: SLUG' of an earlier lesson: " + String.join(", ", earlier));
        }
        if (challenges == 0) {
            lesson.report("", "must end in a challenge: an open 'find a case where …'");
        }
        if (notes == 0) {
            lesson.report("", "must have notes for the teacher, in a block 'teacher'");
        }
    }
}
