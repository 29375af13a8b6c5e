package symmetrylab.shared.picture.svg;

/** An arrow of so many units from the origin along the unit vector (ux, uy). */
public record Arrow(double ux, double uy, double length, String classes, String label) {
    private static final double HEAD = 11;

    public double tipX() {
        return ux * length;
    }

    public double tipY() {
        return uy * length;
    }

    public void draw(Svg svg, PlaneScale scale) {
        double x = scale.px(tipX());
        double y = scale.py(tipY());
        svg.line("arrow " + classes, scale.px(0), scale.py(0), x - ux * HEAD, y + uy * HEAD);
        String head = "M" + Svg.number(x) + " " + Svg.number(y)
                + "L" + Svg.number(x - HEAD * ux - HEAD * 0.45 * uy) + " "
                + Svg.number(y + HEAD * uy - HEAD * 0.45 * ux)
                + "L" + Svg.number(x - HEAD * ux + HEAD * 0.45 * uy) + " "
                + Svg.number(y + HEAD * uy + HEAD * 0.45 * ux) + "Z";
        svg.path("head " + classes, head);
    }

    public void name(Svg svg, PlaneScale scale, LabelPlaces places) {
        LabelPlaces.Place place = places.beside(scale.px(tipX()), scale.py(tipY()), label, ux >= -0.15);
        svg.text("label halo " + classes, place.x(), place.y(), place.anchor(), label);
    }
}
