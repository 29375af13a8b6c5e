package symmetrylab.shared.picture.svg;

/** Writes SVG elements. Colours, dashes and fonts are classes of the stylesheet: the security policy forbids styles. */
public final class Svg {
    private static final double TENTH = 10;
    /** The numbers of a picture's places, each written down once: in a browser a new text is what costs most. */
    private static final String[] WRITTEN = new String[10_000];

    private final StringBuilder out = new StringBuilder();

    public Svg(double width, double height, String name, String summary) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" role=\"img\" viewBox=\"0 0 ");
        out.append(number(width))
                .append(' ')
                .append(number(height))
                .append("\"><title>")
                .append(escape(name));
        out.append("</title><desc>").append(escape(summary)).append("</desc>");
    }

    public Svg line(String classes, double x1, double y1, double x2, double y2) {
        return element("line", classes)
                .attribute("x1", x1)
                .attribute("y1", y1)
                .attribute("x2", x2)
                .attribute("y2", y2)
                .close();
    }

    public Svg circle(String classes, double x, double y, double radius) {
        return element("circle", classes)
                .attribute("cx", x)
                .attribute("cy", y)
                .attribute("r", radius)
                .close();
    }

    public Svg rectangle(String classes, double x, double y, double width, double height) {
        return element("rect", classes)
                .attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .close();
    }

    public Svg path(String classes, CharSequence commands) {
        element("path", classes);
        out.append(" d=\"").append(commands).append('"');
        return close();
    }

    /** A shape in a colour that stands for a number, which is none of the stylesheet's. */
    public Svg shade(String colour, CharSequence commands) {
        out.append("<path fill=\"")
                .append(colour)
                .append("\" d=\"")
                .append(commands)
                .append("\"/>");
        return this;
    }

    /** The path through points. */
    public static String polyline(double[] xs, double[] ys) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            path.append(i == 0 ? 'M' : 'L').append(number(xs[i])).append(' ').append(number(ys[i]));
        }
        return path.toString();
    }

    /** Adds a box to a path, and answers the path. */
    public static StringBuilder box(StringBuilder path, double x, double y, double width, double height) {
        path.append('M')
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append('H')
                .append(number(x + width));
        return path.append('V')
                .append(number(y + height))
                .append('H')
                .append(number(x))
                .append('z');
    }

    /** The path around a disc. */
    public static String disc(double x, double y, double radius) {
        String arc = "a" + number(radius) + " " + number(radius) + " 0 1 0 ";
        return "M" + number(x - radius) + " " + number(y) + arc + number(2 * radius) + " 0" + arc + number(-2 * radius)
                + " 0z";
    }

    /** {@code anchor}: start, middle or end. */
    public Svg text(String classes, double x, double y, String anchor, String text) {
        element("text", classes).attribute("x", x).attribute("y", y);
        out.append(" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escape(text))
                .append("</text>");
        return this;
    }

    private Svg element(String name, String classes) {
        out.append('<').append(name).append(" class=\"").append(classes).append('"');
        return this;
    }

    private Svg attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    private Svg close() {
        out.append("/>");
        return this;
    }

    /** Tenths of a pixel are enough. */
    public static String number(double value) {
        double tenths = Math.floor(value * TENTH + 0.5);
        if (tenths < 0 || tenths >= WRITTEN.length) {
            return written((int) tenths);
        }
        int place = (int) tenths;
        String known = WRITTEN[place];
        if (known == null) {
            known = written(place);
            WRITTEN[place] = known;
        }
        return known;
    }

    private static String written(int tenths) {
        int size = Math.abs(tenths);
        return (tenths < 0 ? "-" : "") + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    public String end() {
        return out.append("</svg>").toString();
    }
}
