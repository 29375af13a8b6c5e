package symmetrylab.shared.picture.plot;

import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Picture;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.symmetry.BlocksPicture;
import symmetrylab.shared.picture.symmetry.GraphPicture;
import symmetrylab.shared.picture.symmetry.ImagesPicture;
import symmetrylab.shared.picture.symmetry.QuiltPicture;
import symmetrylab.shared.picture.symmetry.SpherePicture;
import symmetrylab.shared.picture.symmetry.TradeoffPicture;

/** The picture of a figure of each kind. */
record PictureOf(Scene scene, Frame frame) implements Figure.Kinds<Picture> {
    @Override
    public Picture curves(Figure.Curves figure) {
        return new CurvesPicture(scene, figure.id(), CurveSet.of(scene, figure), frame);
    }

    @Override
    public Picture plane(Figure.Plane figure) {
        return new PlanePicture(scene, figure.id(), frame);
    }

    @Override
    public Picture solutions(Figure.Solutions figure) {
        return new SolutionsPicture(scene, figure.id(), frame);
    }

    @Override
    public Picture bars(Figure.Bars figure) {
        return new BarsPicture(scene, BarSet.of(scene, figure), frame);
    }

    /** A direction with too many coordinates for rows is an image, where it can be one. */
    @Override
    public Picture heat(Figure.Heat figure) {
        return SquareImage.fits(scene, figure)
                ? new SquareImage(scene, figure, frame)
                : new HeatPicture(scene, figure, frame);
    }

    @Override
    public Picture waterfall(Figure.Waterfall figure) {
        return new CurvesPicture(scene, figure.id(), CurveSet.waterfall(scene, figure), frame);
    }

    @Override
    public Picture quilt(Figure.Quilt figure) {
        return new QuiltPicture(scene, figure.id(), frame);
    }

    @Override
    public Picture graph(Figure.Graph figure) {
        return new GraphPicture(scene, figure.id(), frame);
    }

    @Override
    public Picture blocks(Figure.Blocks figure) {
        return new BlocksPicture(scene, figure.id(), frame);
    }

    @Override
    public Picture tradeoff(Figure.Tradeoff figure) {
        return new TradeoffPicture(scene, figure.id(), frame);
    }

    @Override
    public Picture images(Figure.Images figure) {
        return new ImagesPicture(scene, figure.id(), frame);
    }

    @Override
    public Picture sphere(Figure.Sphere figure) {
        return new SpherePicture(scene, figure.id(), frame);
    }

    @Override
    public Picture slices(Figure.Slices figure) {
        return new SlicesPicture(scene, figure.id(), frame);
    }
}
