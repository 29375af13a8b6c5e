package symmetrylab.server.content;

import java.util.List;
import symmetrylab.server.text.Prose;

/** A part of a lesson that has its own address: {@code /lessons/<slug>#<id>}. */
public record Step(String id, Prose title, List<Block> blocks) {
    public Step {
        blocks = List.copyOf(blocks);
    }
}
