package symmetrylab.server.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with formulas, and numbers quoted from runs, to HTML. Raw HTML is shown as text, never passed on; a measured
 * number without its run is a problem.
 */
public final class Markup {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final MathMl mathMl;
    private final Quotes quotes;
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(TexHtml::new)
            .nodeRendererFactory(QuoteHtml::new)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    public Markup(MathMl mathMl) {
        this(mathMl, Quotes.none());
    }

    private Markup(MathMl mathMl, Quotes quotes) {
        this.mathMl = mathMl;
        this.quotes = quotes;
    }

    /** The same, with numbers looked up in {@code runs}. */
    public Markup quoting(Quotes runs) {
        return new Markup(mathMl, runs);
    }

    /** The tree of {@code text}, which begins at {@code place}; blocks know their lines. */
    public Node tree(Problems.Place place, String text) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .customInlineContentParserFactory(TexParser.factory(mathMl, place))
                .build()
                .parse(text);
    }

    /** The HTML of {@code node}, a part of the tree of a text that begins at {@code start}. */
    public String html(Problems.Place start, Node node) {
        node.accept(new QuoteVisitor(start, quotes));
        return renderer.render(node);
    }

    /** One or more paragraphs; a single one stands without its {@code <p>}. */
    public Prose prose(Problems.Place place, String text) {
        String html = html(place, tree(place, text)).strip();
        boolean single = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return new Prose(text, single ? html.substring(3, html.length() - 4) : html);
    }

    private record TexHtml(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TexNode.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter().raw(((TexNode) node).mathMl());
        }
    }

    private record QuoteHtml(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(QuoteNode.class);
        }

        @Override
        public void render(Node node) {
            QuoteNode quoted = (QuoteNode) node;
            Quotes.Quote quote = quoted.quote();
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "measured");
            attributes.put("value", quote.value());
            attributes.put("data-experiment", quote.experiment());
            attributes.put("data-preset", quote.preset());
            attributes.put("data-measure", quote.measure());
            context.getWriter().tag("data", attributes);
            context.getWriter().text(quoted.text());
            context.getWriter().tag("/data");
        }
    }
}
