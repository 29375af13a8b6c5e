package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.text.Prose;

/**
 * A question as its template reads it.
 *
 * @param from the slug of the earlier lesson that it looks back to, or null
 */
public record QuestionView(String id, Prose ask, String from, String fromTitle, List<AnswerView> options) {
    /** One answer; {@code counter} is null where none is needed. */
    public record AnswerView(Prose text, boolean right, Prose feedback, CounterView counter) {}

    /**
     * The run that speaks against an answer.
     *
     * @param elsewhere whether it runs on the page of its experiment, since this page has no bench of it
     */
    public record CounterView(Prose see, String experiment, String settings, boolean elsewhere) {}

    /** @param here the experiments that have a bench in the page */
    static QuestionView of(Block.Question question, Content content, Set<String> here) {
        List<AnswerView> answers = new ArrayList<>();
        for (Block.Answer answer : question.options()) {
            CounterView counter =
                    answer.counter().map(found -> counter(found, here)).orElse(null);
            answers.add(new AnswerView(answer.text(), answer.right(), answer.feedback(), counter));
        }
        String from = question.from().orElse(null);
        String title =
                question.from().flatMap(content::lesson).map(Lesson::title).orElse(null);
        return new QuestionView(question.id(), question.ask(), from, title, answers);
    }

    private static CounterView counter(Block.Counter counter, Set<String> here) {
        boolean elsewhere = !here.contains(counter.experiment());
        return new CounterView(counter.see(), counter.experiment(), counter.settings(), elsewhere);
    }
}
