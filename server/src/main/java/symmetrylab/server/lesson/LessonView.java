package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Lesson.Step;
import symmetrylab.server.text.Prose;

/** A lesson as its template reads it: the claim cards of a step stand within the bench whose run they look at. */
final class LessonView {
    private final BenchViews benches;
    private final Content content;
    private final Lesson lesson;
    private final Set<String> here = new HashSet<>();

    LessonView(BenchViews benches, Content content, Lesson lesson) {
        this.benches = benches;
        this.content = content;
        this.lesson = lesson;
        for (Block block : lesson.blocks()) {
            if (block instanceof Block.Bench bench) {
                here.add(bench.experiment());
            }
        }
    }

    /** A step with its number. */
    public record StepView(int number, String id, Prose title, List<PieceView> pieces) {}

    /** One piece of a step: the name of its fragment, and what that reads. */
    public record PieceView(String kind, Object view) {}

    List<StepView> steps() {
        List<StepView> steps = new ArrayList<>();
        for (Step step : lesson.steps()) {
            steps.add(new StepView(steps.size() + 1, step.id(), step.title(), pieces(step.blocks())));
        }
        return steps;
    }

    private List<PieceView> pieces(List<Block> blocks) {
        List<PieceView> pieces = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            piece(blocks, i).ifPresent(pieces::add);
        }
        return pieces;
    }

    private Optional<PieceView> piece(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        if (block instanceof Block.ClaimCard card) {
            return benchBefore(blocks, i).isPresent()
                    ? Optional.empty()
                    : Optional.of(new PieceView("claims", benches.claim(card)));
        }
        return Optional.of(piece(blocks, i, block));
    }

    private PieceView piece(List<Block> blocks, int i, Block block) {
        if (block instanceof Block.Bench bench) {
            return new PieceView("bench", benches.predicted(bench, claimsAfter(blocks, i)));
        }
        if (block instanceof Block.Prediction prediction) {
            return new PieceView("prediction", PredictionView.of(prediction));
        }
        if (block instanceof Block.Question question) {
            return new PieceView("question", QuestionView.of(question, content, here));
        }
        if (block instanceof Block.Theorem theorem) {
            return new PieceView("theorem", benches.theorem(theorem));
        }
        if (block instanceof Block.Text text) {
            return new PieceView("text", text.html());
        }
        if (block instanceof Block.Teacher teacher) {
            return new PieceView("teacher", teacher.html());
        }
        return new PieceView(block instanceof Block.Observation ? "observation" : "challenge", block);
    }

    /** The claims that belong to the bench at {@code i}: its own, up to the next bench. */
    private static List<String> claimsAfter(List<Block> blocks, int i) {
        List<String> claims = new ArrayList<>();
        for (int j = i + 1; j < blocks.size() && !(blocks.get(j) instanceof Block.Bench); j++) {
            if (blocks.get(j) instanceof Block.ClaimCard card
                    && benchBefore(blocks, j).isPresent()) {
                claims.add(card.claim());
            }
        }
        return claims;
    }

    private static Optional<Block.Bench> benchBefore(List<Block> blocks, int i) {
        String experiment = ((Block.ClaimCard) blocks.get(i)).experiment();
        for (int j = i - 1; j >= 0; j--) {
            if (blocks.get(j) instanceof Block.Bench bench) {
                return Optional.of(bench).filter(b -> b.experiment().equals(experiment));
            }
        }
        return Optional.empty();
    }
}
