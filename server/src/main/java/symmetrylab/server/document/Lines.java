package symmetrylab.server.document;

import java.util.List;

/** Rows of cells as a text in columns, each as wide as its longest cell; no blanks at the end of a line. */
final class Lines {
    private Lines() {}

    /** @param left whether each column stands at the left; numbers stand at the right */
    static void columns(List<String[]> rows, boolean[] left, StringBuilder out) {
        int[] widths = new int[left.length];
        for (String[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                widths[j] = Math.max(widths[j], row[j].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < row.length; j++) {
                String fill = " ".repeat(widths[j] - row[j].length());
                line.append("  ").append(left[j] ? row[j] + fill : fill + row[j]);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
