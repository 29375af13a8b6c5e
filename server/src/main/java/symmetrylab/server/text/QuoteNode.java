package symmetrylab.server.text;

import org.commonmark.node.CustomNode;

/** Text that quotes a run, in the Markdown tree. */
final class QuoteNode extends CustomNode {
    private final Quotes.Quote quote;
    private final String text;

    QuoteNode(Quotes.Quote quote, String text) {
        this.quote = quote;
        this.text = text;
    }

    Quotes.Quote quote() {
        return quote;
    }

    String text() {
        return text;
    }
}
