package symmetrylab.shared.picture;

/** Writes SVG elements. Colours, dashes and fonts are classes of the stylesheet: the security policy forbids styles. */
final class Svg {
    private static final double TENTH = 10;

    private final StringBuilder out = new StringBuilder();

    Svg(double width, double height, String name, String summary) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot\" role=\"img\" viewBox=\"0 0 ");
        out.append(number(width))
                .append(' ')
                .append(number(height))
                .append("\"><title>")
                .append(escape(name));
        out.append("</title><desc>").append(escape(summary)).append("</desc>");
    }

    Svg line(String classes, double x1, double y1, double x2, double y2) {
        return element("line", classes)
                .attribute("x1", x1)
                .attribute("y1", y1)
                .attribute("x2", x2)
                .attribute("y2", y2)
                .close();
    }

    Svg circle(String classes, double x, double y, double radius) {
        return element("circle", classes)
                .attribute("cx", x)
                .attribute("cy", y)
                .attribute("r", radius)
                .close();
    }

    Svg rectangle(String classes, double x, double y, double width, double height) {
        return element("rect", classes)
                .attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .close();
    }

    Svg path(String classes, CharSequence commands) {
        element("path", classes);
        out.append(" d=\"").append(commands).append('"');
        return close();
    }

    /** {@code anchor}: start, middle or end. */
    Svg text(String classes, double x, double y, String anchor, String text) {
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
    static String number(double value) {
        long tenths = Math.round(value * TENTH);
        String whole = Long.toString(Math.abs(tenths) / 10);
        long rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    String end() {
        return out.append("</svg>").toString();
    }
}
