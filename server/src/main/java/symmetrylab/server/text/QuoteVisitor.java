package symmetrylab.server.text;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Turns links to runs into quotes, and reports measured numbers that stand there without one. */
final class QuoteVisitor extends AbstractVisitor {
    private static final String SCHEME = "run:";

    private final Problems.Place start;
    private final Quotes quotes;

    QuoteVisitor(Problems.Place start, Quotes quotes) {
        this.start = start;
        this.quotes = quotes;
    }

    @Override
    public void visit(Link link) {
        if (!link.getDestination().startsWith(SCHEME)) {
            visitChildren(link);
            return;
        }
        String text = text(link);
        String address = link.getDestination().substring(SCHEME.length());
        quotes.find(place(link), address, text).ifPresent(quote -> {
            link.insertBefore(new QuoteNode(quote, text));
            link.unlink();
        });
    }

    private static String text(Link link) {
        StringBuilder text = new StringBuilder();
        for (Node node = link.getFirstChild(); node != null; node = node.getNext()) {
            text.append(node instanceof Text part ? part.getLiteral() : "");
        }
        return text.toString();
    }

    @Override
    public void visit(Text text) {
        BareNumber.in(text.getLiteral()).ifPresent(rule -> place(text).report("", rule));
    }

    private Problems.Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? start : start.at(start.line() + spans.get(0).getLineIndex());
    }
}
