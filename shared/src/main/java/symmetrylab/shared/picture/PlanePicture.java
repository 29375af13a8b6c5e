package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.FigureState.Direction;
import symmetrylab.shared.experiment.FigureState.Mark;
import symmetrylab.shared.experiment.FigureState.Point;
import symmetrylab.shared.experiment.FigureState.Trail;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.number.Portable;

/** Points, directions with their decision boundaries, and trails, in two coordinates of equal scale. */
final class PlanePicture implements Picture {
    private static final double MARGIN = 12;
    private static final double EMPTY = 4;
    private static final double DOT = 6;
    private static final double HEAD = 11;
    private static final double DEGREES = 180 / 3.141592653589793;

    private final RunRecord run;
    private final Figure.Plane figure;
    private final Labels labels;
    private final Frame frame;
    private final List<Mark> marks;
    private final double reach;
    private final double scale;

    PlanePicture(RunRecord run, Figure.Plane figure, Labels labels, Frame frame) {
        this.run = run;
        this.figure = figure;
        this.labels = labels;
        this.frame = frame;
        this.marks = run.state(figure.id()) instanceof FigureState.Plane plane ? plane.marks() : List.of();
        double farthest = 0;
        for (Mark mark : marks) {
            if (mark instanceof Point p) {
                farthest = Math.max(farthest, Math.max(Math.abs(p.x()), Math.abs(p.y())));
            }
        }
        boolean held = farthest <= frame.leastReach();
        this.reach = held && frame.leastReach() > 0 ? frame.leastReach() : farthest > 0 ? farthest * 1.18 : EMPTY;
        this.scale = (Math.min(frame.width(), frame.height()) / 2 - MARGIN) / reach;
    }

    double px(double x) {
        return frame.width() / 2 + x * scale;
    }

    double py(double y) {
        return frame.height() / 2 - y * scale;
    }

    /** How far the plane shows, in its coordinates. */
    double reach() {
        return reach;
    }

    /** The point of the plane under a pixel, for a reader who clicks. */
    double[] at(double px, double py) {
        return new double[] {(px - frame.width() / 2) / scale, (frame.height() / 2 - py) / scale};
    }

    @Override
    public String svg(String name, double guess) {
        Svg svg = new Svg(frame.width(), frame.height(), name, summary());
        grid(svg);
        if (marks.isEmpty()) {
            svg.text(
                    "hint",
                    frame.width() / 2,
                    frame.height() / 2 - 12,
                    "middle",
                    run.lanes().isEmpty() ? "Add points, then run" : "Not two features: see the coordinates");
        }
        for (Mark mark : marks) {
            if (mark instanceof Trail t) {
                trail(svg, t);
            }
        }
        for (Mark mark : marks) {
            if (mark instanceof Direction d && !isReference(d)) {
                boundary(svg, d);
            }
        }
        for (Mark mark : marks) {
            if (mark instanceof Point p) {
                point(svg, p);
            }
        }
        directions(svg, guess);
        return svg.end();
    }

    private boolean isReference(Direction d) {
        return Hues.of(run.schema(), d.subject()).endsWith("reference");
    }

    private void grid(Svg svg) {
        double edgeX = frame.width() / 2 / scale;
        double edgeY = frame.height() / 2 / scale;
        Axis side = Axis.over(Scale.LINEAR, new double[] {-reach, reach}, 0, 1);
        double step = (side.most() - side.least()) / Math.max(1, side.ticks(6).size() - 1);
        for (int k = 1; k * step <= Math.max(edgeX, edgeY); k++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                double v = sign * k * step;
                if (Math.abs(v) < edgeX) {
                    svg.line("grid", px(v), 0, px(v), frame.height());
                }
                if (Math.abs(v) < edgeY) {
                    svg.line("grid", 0, py(v), frame.width(), py(v));
                    svg.text("tick", px(0) - 6, py(v) + 4, "end", Numeral.tick(Math.round(v * 1e6) / 1e6));
                }
            }
        }
        svg.line("axis", 0, py(0), frame.width(), py(0)).line("axis", px(0), 0, px(0), frame.height());
        svg.text("axis-label", frame.width() - 6, py(0) - 8, "end", "x₁");
        svg.text("axis-label", px(0) + 8, 14, "start", "x₂");
    }

    private void trail(Svg svg, Trail trail) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < trail.xs().length; i++) {
            path.append(i == 0 ? 'M' : 'L').append(Svg.number(px(trail.xs()[i])));
            path.append(' ').append(Svg.number(py(trail.ys()[i])));
        }
        svg.path("trail " + Hues.of(run.schema(), trail.subject()), path);
    }

    private void boundary(Svg svg, Direction d) {
        double length = 2 * Math.max(frame.width(), frame.height()) / scale;
        svg.line(
                "boundary " + Hues.of(run.schema(), d.subject()),
                px(-d.y() * length),
                py(d.x() * length),
                px(d.y() * length),
                py(-d.x() * length));
    }

    private void point(Svg svg, Point p) {
        double x = px(p.x());
        double y = py(p.y());
        if (p.ringed()) {
            svg.circle("ring", x, y, DOT + 5);
        }
        if (p.label() > 0) {
            svg.circle("positive", x, y, DOT);
        } else {
            String triangle = "M" + Svg.number(x) + " " + Svg.number(y - DOT) + "L" + Svg.number(x + DOT) + " "
                    + Svg.number(y + DOT * 0.8) + "L" + Svg.number(x - DOT) + " " + Svg.number(y + DOT * 0.8) + "Z";
            svg.path("negative", triangle);
        }
    }

    private void directions(Svg svg, double guess) {
        List<Arrow> arrows = new ArrayList<>();
        double length = reach * 0.8;
        for (Mark mark : marks) {
            if (mark instanceof Direction d && isReference(d)) {
                add(arrows, d, length * 1.22);
            }
        }
        for (Mark mark : marks) {
            if (mark instanceof Direction d && !isReference(d)) {
                add(arrows, d, length);
            }
        }
        if (!Double.isNaN(guess)) {
            double angle = guess / DEGREES;
            arrows.add(new Arrow(Portable.cos(angle), Portable.sin(angle), length * 1.12, "guess", "your guess"));
        }
        LabelPlaces places = new LabelPlaces(frame);
        for (Mark mark : marks) {
            if (mark instanceof Point p) {
                places.keepClear(px(p.x()), py(p.y()), DOT + 2);
            }
        }
        for (Arrow arrow : arrows) {
            draw(svg, arrow, places);
        }
        for (Arrow arrow : arrows) {
            LabelPlaces.Place place =
                    places.beside(px(arrow.tipX()), py(arrow.tipY()), arrow.label(), arrow.ux() >= -0.15);
            svg.text("label halo " + arrow.classes(), place.x(), place.y(), place.anchor(), arrow.label());
        }
    }

    /** An arrow of so many units from the origin along a unit vector. */
    private record Arrow(double ux, double uy, double length, String classes, String label) {
        double tipX() {
            return ux * length;
        }

        double tipY() {
            return uy * length;
        }
    }

    private void add(List<Arrow> arrows, Direction d, double length) {
        double norm = Math.sqrt(d.x() * d.x() + d.y() * d.y());
        if (norm > 0) {
            String hue = Hues.of(run.schema(), d.subject());
            arrows.add(new Arrow(d.x() / norm, d.y() / norm, length, hue, labels.subject(d.subject())));
        }
    }

    private void draw(Svg svg, Arrow arrow, LabelPlaces places) {
        double ux = arrow.ux();
        double uy = arrow.uy();
        double tipX = px(arrow.tipX());
        double tipY = py(arrow.tipY());
        svg.line("arrow " + arrow.classes(), px(0), py(0), tipX - ux * HEAD, tipY + uy * HEAD);
        String head = "M" + Svg.number(tipX) + " " + Svg.number(tipY)
                + "L" + Svg.number(tipX - HEAD * ux - HEAD * 0.45 * uy) + " "
                + Svg.number(tipY + HEAD * uy - HEAD * 0.45 * ux)
                + "L" + Svg.number(tipX - HEAD * ux + HEAD * 0.45 * uy) + " "
                + Svg.number(tipY + HEAD * uy + HEAD * 0.45 * ux) + "Z";
        svg.path("head " + arrow.classes(), head);
        for (double part = 0.5; part <= 1; part += 0.05) {
            places.keepClear(px(part * arrow.tipX()), py(part * arrow.tipY()), 4);
        }
    }

    static double angle(double x, double y) {
        double degrees = x == 0 ? (y > 0 ? 90 : -90) : Portable.atan(y / x) * DEGREES;
        return x < 0 ? degrees + (y >= 0 ? 180 : -180) : degrees;
    }

    @Override
    public String summary() {
        StringBuilder directions = new StringBuilder();
        int points = 0;
        for (Mark mark : marks) {
            if (mark instanceof Point) {
                points++;
            } else if (mark instanceof Direction d) {
                directions.append(directions.length() == 0 ? " Directions: " : ", ");
                directions.append(labels.subject(d.subject())).append(' ');
                directions.append(Numeral.significant(angle(d.x(), d.y()), 4)).append('°');
            }
        }
        return points + " points." + directions + (directions.length() == 0 ? "" : ".");
    }

    @Override
    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Point p) {
                rows.add(List.of(
                        p.label() > 0 ? "point, class +1" : "point, class −1",
                        Numeral.significant(p.x(), 6),
                        Numeral.significant(p.y(), 6),
                        p.ringed() ? "carries the margin" : ""));
            } else if (mark instanceof Direction d) {
                rows.add(List.of(
                        labels.subject(d.subject()),
                        Numeral.significant(d.x(), 6),
                        Numeral.significant(d.y(), 6),
                        Numeral.significant(angle(d.x(), d.y()), 6) + "°"));
            }
        }
        return new Table(List.of("mark", "x₁", "x₂", "note"), rows);
    }
}
