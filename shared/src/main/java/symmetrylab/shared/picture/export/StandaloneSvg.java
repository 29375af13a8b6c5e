package symmetrylab.shared.picture.export;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.plot.Pictures;
import symmetrylab.shared.picture.svg.Svg;

/** A picture for a talk or a paper: its name above, its caption below, and all that it needs within itself. */
public final class StandaloneSvg {
    private static final double WIDTH = 720;
    private static final double EDGE = 20;
    private static final double HEAD = 40;
    private static final double LINE = 18;
    private static final double LETTER = 6.7;

    private StandaloneSvg() {}

    /** The figure in the light theme, whatever the page shows. */
    public static String of(Scene scene, String figure, String name, String caption) {
        Figure kind = scene.run().schema().figure(figure);
        double height = Math.round(new Pictures(scene, new Frame(WIDTH, WIDTH)).height(figure));
        String picture = new Pictures(scene, new Frame(WIDTH, height)).svg(figure, name);
        List<String> lines = wrapped(caption, (int) (WIDTH / LETTER));
        double whole = HEAD + height + EDGE + LINE * lines.size() + EDGE;
        StringBuilder out = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        out.append(Svg.number(WIDTH + 2 * EDGE)).append("\" height=\"").append(Svg.number(whole));
        out.append("\" viewBox=\"0 0 ")
                .append(Svg.number(WIDTH + 2 * EDGE))
                .append(' ')
                .append(Svg.number(whole));
        out.append("\"><style>").append(Style.css()).append("</style>");
        out.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>");
        text(out, "name", 26, name);
        // a plane ends at its frame; elsewhere a label may need more room in another font
        boolean plane = kind instanceof Figure.Plane || kind instanceof Figure.Solutions;
        out.append("<svg x=\"").append(Svg.number(EDGE)).append("\" y=\"").append(Svg.number(HEAD));
        out.append("\" width=\"")
                .append(Svg.number(WIDTH))
                .append("\" height=\"")
                .append(Svg.number(height))
                .append("\" ");
        out.append(plane ? "" : "overflow=\"visible\" ").append(picture.substring("<svg ".length()));
        for (int i = 0; i < lines.size(); i++) {
            text(out, "caption", HEAD + height + EDGE + LINE * i, lines.get(i));
        }
        return out.append("</svg>").toString();
    }

    private static void text(StringBuilder out, String classes, double y, String text) {
        out.append("<text class=\"").append(classes).append("\" x=\"").append(Svg.number(EDGE));
        out.append("\" y=\"")
                .append(Svg.number(y))
                .append("\">")
                .append(Svg.escape(text))
                .append("</text>");
    }

    /** Lines of at most so many letters, broken between words; a longer word has a line of its own, cut where it must. */
    static List<String> wrapped(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.trim().split(" +")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > letters) {
                lines.add(rest.substring(0, letters));
                rest = rest.substring(letters);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
