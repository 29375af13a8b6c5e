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
import symmetrylab.shared.picture.symmetry.GraphPicture;
import symmetrylab.shared.picture.symmetry.QuiltPicture;
import symmetrylab.shared.picture.symmetry.TradeoffPicture;

/** The front door: picture, sentence, table and reading of any figure of a run. */
public final class Pictures {
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
    public static double proportion(Figure figure) {
        if (figure instanceof Figure.Quilt || figure instanceof Figure.Graph) {
            return 0.9;
        }
        boolean plane = figure instanceof Figure.Plane || figure instanceof Figure.Solutions;
        boolean wide = figure instanceof Figure.Blocks || figure instanceof Figure.Tradeoff;
        return plane ? 0.72 : wide ? BlocksPicture.PROPORTION : figure instanceof Figure.Bars ? 0.42 : 0.46;
    }

    /** How high a figure is best drawn in a frame of this width: names above it take room of their own. */
    public double height(String figure) {
        return frame.width() * proportion(scene.run().schema().figure(figure))
                + picture(figure).headroom();
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

    private Picture picture(String id) {
        Figure figure = scene.run().schema().figure(id);
        if (figure instanceof Figure.Curves curves) {
            return curves(curves);
        }
        if (figure instanceof Figure.Plane) {
            return new PlanePicture(scene, id, frame);
        }
        if (figure instanceof Figure.Solutions) {
            return new SolutionsPicture(scene, id, frame);
        }
        if (figure instanceof Figure.Heat heat) {
            return heat(heat);
        }
        if (figure instanceof Figure.Waterfall waterfall) {
            return new CurvesPicture(scene, id, CurveSet.waterfall(scene, waterfall), frame);
        }
        if (figure instanceof Figure.Bars bars) {
            return new BarsPicture(scene, BarSet.of(scene, bars), frame);
        }
        return ofGroup(figure);
    }

    private Picture ofGroup(Figure figure) {
        if (figure instanceof Figure.Quilt) {
            return new QuiltPicture(scene, figure.id(), frame);
        }
        if (figure instanceof Figure.Graph) {
            return new GraphPicture(scene, figure.id(), frame);
        }
        return figure instanceof Figure.Blocks
                ? new BlocksPicture(scene, figure.id(), frame)
                : new TradeoffPicture(scene, figure.id(), frame);
    }

    /** A direction with too many coordinates for rows is an image, where it can be one. */
    private Picture heat(Figure.Heat heat) {
        return SquareImage.fits(scene, heat)
                ? new SquareImage(scene, heat, frame)
                : new HeatPicture(scene, heat, frame);
    }

    private CurvesPicture curves(Figure.Curves figure) {
        return new CurvesPicture(scene, figure.id(), CurveSet.of(scene, figure), frame);
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
        return new PlanePicture(scene, figure, frame).reach();
    }

    /** The point (x, y) of a plane figure under a pixel. */
    public double[] pointAt(String figure, double px, double py) {
        return new PlanePicture(scene, figure, frame).at(px, py);
    }

    /** The values (x, y) of a curves figure under a pixel. */
    public double[] valueAt(String figure, double px, double py) {
        if (scene.run().schema().figure(figure) instanceof Figure.Curves curves) {
            return curves(curves).valueAt(px, py);
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
