package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Scale;

/** Coordinates side by side: lanes as filled bars, references as outlines that the bars should reach. */
final class BarsPicture implements Picture {
    private static final double LEFT = 52;
    private static final double TOP = 30;
    private static final double BOTTOM = 40;
    private static final double RIGHT = 12;

    private final RunRecord run;
    private final Labels labels;
    private final Frame frame;
    private final List<FigureState.Group> groups;
    private final String index;
    private final int first;
    private final int length;
    private final Axis y;

    BarsPicture(RunRecord run, Figure.Bars figure, Labels labels, Frame frame) {
        this.run = run;
        this.labels = labels;
        this.frame = frame;
        this.groups = run.state(figure.id()) instanceof FigureState.Bars bars ? bars.groups() : List.of();
        boolean frequencies = figure.index() == Figure.Index.FREQUENCY;
        this.index = frequencies ? "frequency" : "coordinate";
        this.first = frequencies ? 0 : 1;
        int longest = 0;
        List<Double> all = new ArrayList<>(List.of(0.0));
        for (FigureState.Group group : groups) {
            longest = Math.max(longest, group.values().length);
            for (double value : group.values()) {
                all.add(value);
            }
        }
        this.length = longest;
        double[] values = new double[all.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.get(i);
        }
        this.y = Axis.over(Scale.LINEAR, values, frame.height() - BOTTOM, TOP);
    }

    @Override
    public String svg(String name, double guess) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        for (Axis.Tick tick : y.ticks(5)) {
            svg.line("grid", LEFT, tick.at(), frame.width() - RIGHT, tick.at());
            svg.text("tick", LEFT - 8, tick.at() + 4, "end", tick.label());
        }
        svg.line("axis", LEFT, y.at(0), frame.width() - RIGHT, y.at(0));
        double room = (frame.width() - LEFT - RIGHT) / Math.max(1, length);
        int every = Math.max(1, (int) Math.ceil(26 / room));
        for (int j = 0; j < length; j += every) {
            svg.text(
                    "tick",
                    LEFT + (j + 0.5) * room,
                    frame.height() - BOTTOM + 18,
                    "middle",
                    Integer.toString(j + first));
        }
        svg.text("axis-label", (LEFT + frame.width()) / 2, frame.height() - 6, "middle", index);
        if (groups.isEmpty()) {
            svg.text("hint", (LEFT + frame.width()) / 2, frame.height() / 2 - 14, "middle", "Run to draw the bars");
        }
        double legend = LEFT;
        for (int g = 0; g < groups.size(); g++) {
            FigureState.Group group = groups.get(g);
            String hue = Hues.of(run.schema(), group.subject());
            bars(svg, group, room, hue);
            svg.rectangle("bar " + hue, legend, 8, 12, 12);
            svg.text("label " + hue, legend + 18, 18, "start", labels.subject(group.subject()));
            legend += 34 + labels.subject(group.subject()).length() * 7.2;
        }
        return svg.end();
    }

    private void bars(Svg svg, FigureState.Group group, double room, String hue) {
        boolean reference = hue.endsWith("reference");
        double width = room * (reference ? 0.9 : 0.62);
        for (int j = 0; j < group.values().length; j++) {
            double top = y.at(Math.max(0, group.values()[j]));
            double bottom = y.at(Math.min(0, group.values()[j]));
            double x = LEFT + (j + 0.5) * room - width / 2;
            svg.rectangle("bar " + hue, x, top, width, Math.max(0.5, bottom - top));
        }
    }

    @Override
    public String summary() {
        StringBuilder out = new StringBuilder();
        for (FigureState.Group group : groups) {
            int large = 0;
            double most = 0;
            for (double value : group.values()) {
                most = Math.max(most, Math.abs(value));
            }
            for (double value : group.values()) {
                large += Math.abs(value) > 0.01 * most ? 1 : 0;
            }
            out.append(out.length() == 0 ? "" : " ")
                    .append(labels.subject(group.subject()))
                    .append(": ");
            out.append(large).append(" of ").append(group.values().length);
            out.append(length == 1 ? " " + index : " " + (first == 0 ? "frequencies" : "coordinates"))
                    .append(" exceed 1 % of the largest.");
        }
        return out.toString();
    }

    @Override
    public Table table() {
        List<String> head = new ArrayList<>(List.of(index));
        for (FigureState.Group group : groups) {
            head.add(labels.subject(group.subject()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < length; j++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(j + first)));
            for (FigureState.Group group : groups) {
                row.add(j < group.values().length ? Numeral.significant(group.values()[j], 6) : "");
            }
            rows.add(row);
        }
        return new Table(head, rows);
    }
}
