package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.server.content.Block;
import symmetrylab.server.content.Lesson;
import symmetrylab.server.content.Lesson.Step;
import symmetrylab.server.text.Prose;

/** A lesson as its template reads it: the claim cards of a step stand within the bench whose run they look at. */
final class LessonView {
    private final BenchViews benches;
    private final Lesson lesson;

    LessonView(BenchViews benches, Lesson lesson) {
        this.benches = benches;
        this.lesson = lesson;
    }

    /** A step with its number. */
    public record StepView(int number, String id, Prose title, List<PieceView> pieces) {}

    /** One piece of a step; exactly one of its parts is there. */
    public record PieceView(
            String html,
            BenchView bench,
            Block.Prediction prediction,
            Block.Question question,
            List<BenchView.ClaimView> claims) {}

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
        if (block instanceof Block.Text text) {
            return Optional.of(new PieceView(text.html(), null, null, null, null));
        }
        if (block instanceof Block.Bench bench) {
            BenchView view = benches.predicted(bench, claimsAfter(blocks, i));
            return Optional.of(new PieceView(null, view, null, null, null));
        }
        if (block instanceof Block.Prediction prediction) {
            return Optional.of(new PieceView(null, null, prediction, null, null));
        }
        if (block instanceof Block.Question question) {
            return Optional.of(new PieceView(null, null, null, question, null));
        }
        Block.ClaimCard card = (Block.ClaimCard) block;
        return benchBefore(blocks, i).isPresent()
                ? Optional.empty()
                : Optional.of(new PieceView(null, null, null, null, benches.claim(card)));
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
