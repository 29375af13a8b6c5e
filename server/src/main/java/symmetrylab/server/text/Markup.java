package symmetrylab.server.text;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown with formulas to HTML. Raw HTML is shown as text, never passed on. */
public final class Markup {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final MathMl mathMl;
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(TexHtml::new)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    public Markup(MathMl mathMl) {
        this.mathMl = mathMl;
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

    public String html(Node node) {
        return renderer.render(node);
    }

    /** One or more paragraphs; a single one stands without its {@code <p>}. */
    public Prose prose(Problems.Place place, String text) {
        String html = html(tree(place, text)).strip();
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
}
