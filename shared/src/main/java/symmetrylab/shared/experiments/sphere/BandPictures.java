package symmetrylab.shared.experiments.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.equivariant.ClassFunction;
import symmetrylab.shared.equivariant.SingularBlock;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.sphere.Rotation;
import symmetrylab.shared.sphere.RotationTransform;
import symmetrylab.shared.sphere.SphereGrid;
import symmetrylab.shared.sphere.SphereTransform;
import symmetrylab.shared.sphere.WignerMatrices;

/** What figures show of functions on the rotations, in coordinates √(2l+1)·f̂(l). */
final class BandPictures {
    private static final int ANGLES = 19;

    private final BlockSpace space;
    private final int band;
    private final SphereTransform shell;
    /** The coordinates of deltas at the rotations by the angle, about each point of the grid. */
    private final double[][] rotations;

    private final List<String> names = new ArrayList<>();
    private final int[] degrees;

    BandPictures(BlockSpace space, int angle) {
        this.space = space;
        band = space.blocks().size();
        // entries of D^l of a rotation about p are polynomials of degree 2l in p
        int wide = 2 * band - 1;
        shell = new SphereTransform(SphereGrid.of(wide, 1), wide);
        rotations = new double[shell.grid().size()][];
        for (int i = 0; i < rotations.length; i++) {
            double[] p = shell.grid().point(i);
            Rotation turn = Rotation.about(p[0], p[1], p[2], angle * Math.PI / 180);
            rotations[i] = RotationTransform.coordinates(WignerMatrices.of(turn, band));
        }
        degrees = new int[band];
        for (int l = 0; l < band; l++) {
            degrees[l] = 2 * l + 1;
            for (int k = 0; k < degrees[l]; k++) {
                names.add("l = " + l);
            }
        }
    }

    void tell(Recorder out, int step, Map<String, double[]> functions, boolean detailed) {
        List<FigureState.Group> values = new ArrayList<>();
        List<FigureState.Group> shells = new ArrayList<>();
        List<FigureState.Group> profiles = new ArrayList<>();
        List<FigureState.Transform> blocks = new ArrayList<>();
        functions.forEach((subject, f) -> {
            values.add(new FigureState.Group(subject, singularValues(f)));
            shells.add(new FigureState.Group(subject, onShell(f)));
            profiles.add(new FigureState.Group(subject, profile(f)));
            blocks.add(new FigureState.Transform(subject, entries(f), new double[f.length]));
        });
        List<String> irreps = new ArrayList<>();
        for (int l = 0; l < band; l++) {
            irreps.add("l = " + l);
        }
        List<String> angles = new ArrayList<>();
        for (int k = 0; k < ANGLES; k++) {
            angles.add(180 * k / (ANGLES - 1) + "°");
        }
        picture(out, BandBias.VALUES.id(), step, new FigureState.Bars(values, names));
        if (!detailed) {
            return;
        }
        picture(out, BandBias.SHELL.id(), step, new FigureState.Sphere(shells));
        picture(out, BandBias.PROFILE.id(), step, new FigureState.Bars(profiles, angles));
        picture(out, BandBias.BLOCKS.id(), step, new FigureState.Blocks(irreps, degrees, blocks));
    }

    private static void picture(Recorder out, String figure, int step, FigureState state) {
        out.record(new RunEvent.Pictured(figure, step, state));
    }

    private double[] entries(double[] f) {
        double[] entries = new double[f.length];
        for (int l = 0; l < band; l++) {
            double[] block = space.block(f, l).entries();
            System.arraycopy(block, 0, entries, space.start(l), block.length);
        }
        return entries;
    }

    private double[] singularValues(double[] f) {
        double[] values = new double[names.size()];
        List<SingularBlock> parts = space.decomposed(f);
        for (int l = 0; l < band; l++) {
            double[] found = parts.get(l).values();
            System.arraycopy(found, 0, values, l * l, found.length);
        }
        return values;
    }

    /** f at the rotations by the angle about p, as a function of p. */
    private double[] onShell(double[] f) {
        double[] values = new double[rotations.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = FixedSum.dot(rotations[i], f);
        }
        return shell.forward(values);
    }

    /** The mean of f over all rotations by an angle, for angles from 0° to 180°: the class function Σ_l tr f̂(l) χ_l. */
    private double[] profile(double[] f) {
        double[] traces = new double[band];
        for (int l = 0; l < band; l++) {
            Matrix block = space.block(f, l);
            for (int i = 0; i < block.rows(); i++) {
                traces[l] += block.at(i, i);
            }
        }
        ClassFunction mean = new ClassFunction(traces);
        double[] values = new double[ANGLES];
        Arrays.setAll(values, k -> mean.value(Math.PI * k / (ANGLES - 1)));
        return values;
    }
}
