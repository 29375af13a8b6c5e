package symmetrylab.shared.picture;

import symmetrylab.shared.experiment.Figure;

/** The front door: picture, sentence, table and reading of any figure of a run. */
public final class Pictures {
    private final RunRecord run;
    private final Labels labels;
    private final Frame frame;

    public Pictures(RunRecord run, Labels labels, Frame frame) {
        this.run = run;
        this.labels = labels;
        this.frame = frame;
    }

    /** The figure as SVG; {@code guess} is the direction in degrees that the reader predicted, NaN for none. */
    public String svg(String figure, String name, double guess) {
        return picture(figure).svg(name, guess);
    }

    /** One sentence that says what the picture shows. */
    public String summary(String figure) {
        return picture(figure).summary();
    }

    public Table table(String figure) {
        return picture(figure).table();
    }

    private Picture picture(String id) {
        Figure figure = run.schema().figure(id);
        if (figure instanceof Figure.Curves curves) {
            return new CurvesPicture(run, curves, labels, frame);
        }
        if (figure instanceof Figure.Plane plane) {
            return new PlanePicture(run, plane, labels, frame);
        }
        return new BarsPicture(run, (Figure.Bars) figure, labels, frame);
    }

    /** What stands under pixel x of a curves figure; nothing for other kinds. */
    public Reading readingAt(String figure, double x) {
        return run.schema().figure(figure) instanceof Figure.Curves curves
                ? new CurvesPicture(run, curves, labels, frame).reading(x)
                : Reading.none();
    }

    /** The reading at a sample of a curves figure, for a cursor moved by keys. */
    public Reading readingOf(String figure, int index) {
        return run.schema().figure(figure) instanceof Figure.Curves curves
                ? new CurvesPicture(run, curves, labels, frame).readingOf(index)
                : Reading.none();
    }

    /** How far a plane figure shows. */
    public double reach(String figure) {
        return new PlanePicture(run, (Figure.Plane) run.schema().figure(figure), labels, frame).reach();
    }

    /** The point (x, y) of a plane figure under a pixel. */
    public double[] pointAt(String figure, double px, double py) {
        return new PlanePicture(run, (Figure.Plane) run.schema().figure(figure), labels, frame).at(px, py);
    }
}
