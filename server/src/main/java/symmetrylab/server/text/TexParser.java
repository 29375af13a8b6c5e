package symmetrylab.server.text;

import java.util.Set;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** {@code $…$} and {@code $$…$$} within Markdown; a dollar sign of money is written {@code \$}. */
final class TexParser implements InlineContentParser {
    private final MathMl mathMl;
    private final Problems.Place start;

    private TexParser(MathMl mathMl, Problems.Place start) {
        this.mathMl = mathMl;
        this.start = start;
    }

    static InlineContentParserFactory factory(MathMl mathMl, Problems.Place start) {
        return new InlineContentParserFactory() {
            @Override
            public Set<Character> getTriggerCharacters() {
                return Set.of('$');
            }

            @Override
            public InlineContentParser create() {
                return new TexParser(mathMl, start);
            }
        };
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position dollar = scanner.position();
        scanner.next();
        boolean display = scanner.next('$');
        Position begin = scanner.position();
        while (scanner.find('$') >= 0) {
            Position end = scanner.position();
            if (scanner.peekPreviousCodePoint() == '\\') {
                scanner.next();
            } else if (!display || closes(scanner)) {
                SourceLines source = scanner.getSource(begin, end);
                if (!display) {
                    scanner.next();
                }
                return ParsedInline.of(node(source, display), scanner.position());
            }
        }
        scanner.setPosition(dollar);
        place(scanner.getSource(dollar, begin)).report("", "has a $ without its second; write \\$ for the sign itself");
        return ParsedInline.none();
    }

    private static boolean closes(Scanner scanner) {
        scanner.next();
        return scanner.next('$');
    }

    private TexNode node(SourceLines source, boolean display) {
        String tex = source.getContent().strip();
        try {
            return new TexNode(display ? mathMl.display(tex) : mathMl.inline(tex));
        } catch (MathMl.TexError e) {
            place(source).report("", e.getMessage());
            return new TexNode("");
        }
    }

    private Problems.Place place(SourceLines source) {
        SourceSpan span = source.getLines().get(0).getSourceSpan();
        return span == null ? start : start.at(start.line() + span.getLineIndex());
    }
}
