package symmetrylab.shared.picture.plot;

import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.symmetry.BlocksPicture;
import symmetrylab.shared.picture.symmetry.ImagesPicture;
import symmetrylab.shared.picture.symmetry.SpherePicture;

/** The front door: picture, sentence, table and reading of any figure of a run. */
public final class Pictures {
    /** Below this height, names aside, bars and curves cannot be told apart. */
    private static final double LEAST = 200;

    private final Scene scene;
    private final Frame frame;

    public Pictures(Scene scene, Frame frame) {
        this.scene = scene;
        this.frame = frame;
    }

    /** A run by itself. */
    public Pictures(RunRecord run, Labels labels, Frame frame) {
        this(new Scene(run, labels), frame);
    }

    /** How high a figure of this kind is best drawn, in parts of its width. */
    private static double proportion(Figure figure) {
        if (figure instanceof Figure.Quilt || figure instanceof Figure.Graph) {
            return 0.9;
        }
        if (figure instanceof Figure.Images) {
            return ImagesPicture.PROPORTION;
        }
        boolean plane = figure instanceof Figure.Plane || figure instanceof Figure.Solutions;
        if (figure instanceof Figure.Sphere) {
            return SpherePicture.PROPORTION;
        }
        boolean wide =
                figure instanceof Figure.Blocks || figure instanceof Figure.Tradeoff || figure instanceof Figure.Slices;
        return plane ? 0.72 : wide ? BlocksPicture.PROPORTION : figure instanceof Figure.Bars ? 0.42 : 0.46;
    }

    /** How high a figure is best drawn in a frame of this width: names above it take room of their own. */
    public double height(String figure) {
        return height(figure, Double.POSITIVE_INFINITY);
    }

    /** The same for a figure that is not to be higher than this, the room of names and rows aside. */
    public double height(String figure, double most) {
        Figure drawn = scene.run().schema().figure(figure);
        double own = Math.min(most, frame.width() * proportion(drawn));
        boolean axes = drawn instanceof Figure.Bars || drawn instanceof Figure.Curves;
        return (axes ? Math.max(LEAST, own) : own) + picture(figure).headroom();
    }

    public String svg(String figure, String name) {
        return picture(figure).svg(name);
    }

    /** What the picture shows, in a sentence or two. */
    public String summary(String figure) {
        return picture(figure).summary();
    }

    public Table table(String figure) {
        return picture(figure).table();
    }

    private Picture picture(String figure) {
        return scene.run().schema().figure(figure).as(new PictureOf(scene, frame));
    }

    /** What stands under or nearest to a pixel. */
    public Reading readingAt(String figure, double x, double y) {
        return picture(figure).readingAt(x, y);
    }

    /** The reading at a place, for a cursor moved by keys. */
    public Reading readingOf(String figure, int index) {
        return picture(figure).readingOf(index);
    }

    /** How many places a cursor can be moved to. */
    public int readingCount(String figure) {
        return picture(figure).readingCount();
    }

    /** How many places a step up or down goes. */
    public int readingStride(String figure) {
        return picture(figure).readingStride();
    }

    /** How far a plane figure shows. */
    public double reach(String figure) {
        return plane(figure).reach();
    }

    /** The point (x, y) of a plane figure under a pixel. */
    public double[] pointAt(String figure, double px, double py) {
        return plane(figure).at(px, py);
    }

    private PlanePicture plane(String figure) {
        if (picture(figure) instanceof PlanePicture plane) {
            return plane;
        }
        throw new IllegalArgumentException("only planes have points under a pixel, '" + figure + "' has none");
    }

    /** The values (x, y) of a curves figure under a pixel. */
    public double[] valueAt(String figure, double px, double py) {
        boolean curves = scene.run().schema().figure(figure) instanceof Figure.Curves;
        if (curves && picture(figure) instanceof CurvesPicture picture) {
            return picture.valueAt(px, py);
        }
        throw new IllegalArgumentException("only curves have values under a pixel, '" + figure + "' has none");
    }

    /** The reading under a pixel, −1 for none, and the height that the pixel points at; NaN where there are no heights. */
    public double[] touchAt(String figure, double px, double py) {
        Picture picture = picture(figure);
        double height = picture instanceof BarsPicture bars ? bars.heightAt(py) : Double.NaN;
        return new double[] {picture.readingAt(px, py).index(), height};
    }
}
