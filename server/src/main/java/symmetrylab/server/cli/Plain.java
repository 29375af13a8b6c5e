package symmetrylab.server.cli;

import symmetrylab.server.text.Prose;

/** An author's text for a terminal: as it was written, in one line; formulas stay TeX. */
final class Plain {
    private Plain() {}

    static String of(Prose prose) {
        return prose.source().strip().replaceAll("\\s+", " ");
    }
}
