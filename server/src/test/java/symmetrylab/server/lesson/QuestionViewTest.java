package symmetrylab.server.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.text.Prose;

class QuestionViewTest {
    private static final Content CONTENT = new Content(
            List.of(),
            Map.of("earlier", new Lesson("earlier", "An earlier lesson", "Why?", 5, List.of())),
            Map.of(),
            Map.of());

    private static QuestionView view(Set<String> here) {
        Block.Counter counter = new Block.Counter("counting", "steps=7&mood=calm", Prose.NONE, "series/count = 7");
        Block.Answer wrong = new Block.Answer(Prose.NONE, false, Prose.NONE, Optional.of(counter));
        Block.Answer right = new Block.Answer(Prose.NONE, true, Prose.NONE, Optional.empty());
        return QuestionView.of(
                new Block.Question("q", Optional.of("earlier"), Prose.NONE, List.of(wrong, right)), CONTENT, here);
    }

    @Test
    void aCounterRunIsDoneInThePageWhereItHasABenchOfTheExperimentElseElsewhere() {
        assertThat(view(Set.of("counting")).options().get(0).counter().elsewhere())
                .isFalse();
        assertThat(view(Set.of()).options().get(0).counter().elsewhere()).isTrue();
        assertThat(view(Set.of()).options().get(1).counter()).isNull();
    }

    @Test
    void aQuestionThatLooksBackNamesItsLesson() {
        assertThat(view(Set.of()).fromTitle()).isEqualTo("An earlier lesson");
    }
}
