package symmetrylab.server.text;

import org.commonmark.node.CustomNode;

/** A formula in the Markdown tree, already as MathML. */
final class TexNode extends CustomNode {
    private final String mathMl;

    TexNode(String mathMl) {
        this.mathMl = mathMl;
    }

    String mathMl() {
        return mathMl;
    }
}
