package symmetrylab.shared.picture.plot;

import symmetrylab.shared.picture.svg.LabelPlaces;
import symmetrylab.shared.picture.svg.Svg;

/** An arrow of so many units from the origin along the unit vector (ux, uy). */
record Arrow(double ux, double uy, double length, String classes, String label) {
    private static final double HEAD = 11;

    double tipX() {
        return ux * length;
    }

    double tipY() {
        return uy * length;
    }

    void draw(Svg svg, PlaneScale scale) {
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

    void name(Svg svg, PlaneScale scale, LabelPlaces places) {
        LabelPlaces.Place place = places.beside(scale.px(tipX()), scale.py(tipY()), label, ux >= -0.15);
        svg.text("label halo " + classes, place.x(), place.y(), place.anchor(), label);
    }
}
