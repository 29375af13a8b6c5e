package symmetrylab.server.authoring;

import java.util.List;
import org.commonmark.node.Node;
import symmetrylab.server.content.Block;
import symmetrylab.server.text.Problems;

/** Takes the pieces of a lesson in reading order and makes blocks of them, step by step. */
interface StepReader {
    void prose(Problems.Place place, Node node);

    /** @param kind what stands behind the fence */
    void fenced(Problems.Place place, String kind, String text);

    /** The blocks of the step that ends here. */
    List<Block> take();
}
