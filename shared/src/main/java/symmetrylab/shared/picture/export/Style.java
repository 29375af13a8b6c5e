package symmetrylab.shared.picture.export;

/**
 * The stylesheet of a picture outside the page: the light theme of {@code lab.css} with its colours written out, since
 * drawing programs know neither custom properties nor {@code light-dark}. A hue is the colour of its elements, which
 * draw in {@code currentColor}.
 */
final class Style {
    private static final String INK = "#1b1f23";
    private static final String QUIET = "#5a626a";
    private static final String RULE = "#dfe2e4";
    private static final String FAINT = "#eceeef";
    private static final String PAPER = "#ffffff";

    /** Classes that only set a colour, and it. */
    private static final String[][] HUES = {
        {"hue-fully-connected", "#1d7044"},
        {"hue-diagonal", "#6f3fc0"},
        {"hue-convolutional", "#1a62b8"},
        {"hue-group-convolutional", "#a84d05"},
        {"hue-first", "#0f6b75"},
        {"hue-second", "#a03068"},
        {"hue-third", "#7a5c00"},
        {"hue-neutral", INK},
        {"guess", "#8a5a00"},
        {"positive", "#12717a"},
        {"negative", "#a8456a"}
    };

    private static final String RULES = """
            .paper{fill:PAPER}
            .grid{stroke:FAINT}
            .axis{stroke:RULE;stroke-width:1.5}
            .tick{fill:QUIET;font-size:12px}
            .axis-label,.hint,.caption,.level-label,.region-label,.ball-label{fill:QUIET}
            .name{font-weight:600;font-size:15px}
            .curve,.arrow,.boundary,.way,.drawn,.hatch,.target,.ball{fill:none;stroke:currentColor;stroke-width:2.25;\
            stroke-linejoin:round;stroke-linecap:round}
            .curve.dash-1{stroke-dasharray:9 6}
            .curve.dash-2{stroke-dasharray:18 6}
            .curve.dash-3{stroke-dasharray:18 5 7 5}
            .curve.reference{stroke-width:1.75;stroke-dasharray:5 5}
            .curve.reference.dash-1{stroke-dasharray:11 6}
            .curve.reference.dash-2{stroke-dasharray:1 4.5}
            .curve.minor{stroke-width:1.25;opacity:.75}
            .band{fill:currentColor;opacity:.16}
            .end,.head,.label,.bar,.now,.stand,.positive{fill:currentColor}
            .label{font-weight:600}
            .halo{paint-order:stroke;stroke:PAPER;stroke-width:4px;stroke-linejoin:round}
            .boundary{stroke-width:1.75;opacity:.75}
            .margin-line{stroke:currentColor;stroke-dasharray:2 4;opacity:.5}
            .arrow{stroke-width:2.75}
            .arrow.reference{stroke-dasharray:6 6;stroke-width:1.75}
            .arrow.guess{stroke-dasharray:1.5 6;stroke-width:3}
            .positive,.now,.stand{stroke:PAPER;stroke-width:1.5}
            .negative{fill:PAPER;stroke:currentColor;stroke-width:2.25;stroke-linejoin:round}
            .ring{fill:none;stroke:QUIET;stroke-width:1.5}
            .bar.reference{fill:none;stroke:currentColor;stroke-width:1.5;stroke-dasharray:4 3}
            .bar.reference.dash-1,.target.dash-1{stroke-dasharray:10 4}
            .bar.reference.dash-2,.target.dash-2{stroke-dasharray:1.5 3}
            .run-b.curve,.run-b.way,.run-b.arrow,.run-b.boundary{stroke-dasharray:1.5 5;opacity:.7}
            .run-b.curve.dash-1{stroke-dasharray:9 6 1 6}
            .run-b.curve.dash-2{stroke-dasharray:18 6 1 6}
            .run-b.bar,.run-b.stand,.run-b.end{fill-opacity:.45}
            .moment{stroke:INK;stroke-width:1.25}
            .level{stroke:QUIET;stroke-dasharray:6 4}
            .hatch{stroke-width:1;opacity:.7}
            .guess-line{stroke:currentColor;stroke-width:2}
            .drawn{stroke-width:3;stroke-dasharray:1.5 6}
            .region{fill:QUIET;opacity:.13}
            .edge{stroke:QUIET;opacity:.3}
            .edge.active{stroke-width:1.5;opacity:1}
            .ball{stroke:INK;stroke-width:1.75;stroke-dasharray:6 6}
            .way{stroke-width:3.5}
            .target{stroke-width:1.75;stroke-dasharray:3 3}
            .way-line{stroke:currentColor;stroke-width:1.75;opacity:.8}
            .way-line.dash-1{stroke-dasharray:7 4}
            .way-line.dash-2{stroke-dasharray:2 4}
            .way-line.dash-3{stroke-dasharray:12 4 2 4}
            .place{fill:none;stroke:QUIET}
            .place.here{stroke:INK;stroke-width:3}
            .patch{fill:INK;font-size:12px}
            .block{fill:none;stroke:RULE}
            .hand{stroke:PAPER;stroke-width:1.5}
            .graticule{fill:none;stroke:INK;stroke-width:.75;opacity:.22}
            .limb{fill:none;stroke:QUIET;stroke-width:1.25}
            .faded{opacity:.2}
            """;

    private Style() {}

    static String css() {
        StringBuilder css = new StringBuilder("svg{color:").append(INK);
        css.append(";font:13px Inter,'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:")
                .append(INK)
                .append("}\n");
        for (String[] hue : HUES) {
            css.append('.').append(hue[0]).append("{color:").append(hue[1]).append("}\n");
        }
        return css.append(RULES.replace("PAPER", PAPER)
                        .replace("QUIET", QUIET)
                        .replace("FAINT", FAINT)
                        .replace("RULE", RULE)
                        .replace("INK", INK))
                .toString();
    }
}
