package symmetrylab.shared.experiments.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Instant;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.SphericalHarmonics;
import symmetrylab.shared.sphere.Rotation;
import symmetrylab.shared.sphere.WignerMatrices;

/** What the workbench computes: the moved function by looking at points, and by the matrices of the rotation. */
final class SphereAnalysis {
    private static final double SQUEEZE = 90;

    private final HarmonicSpace space;
    private final Settings settings;
    private final SphericalHarmonics harmonics;
    private final Rotation rotation;
    private final WignerMatrices matrices;
    private final double[] painted;
    private final double[] limited;

    SphereAnalysis(HarmonicSpace space, Settings settings) {
        this.space = space;
        this.settings = settings;
        int band = settings.integer(SphereWorkbench.BAND);
        harmonics = new SphericalHarmonics(band);
        double angle = settings.integer(SphereWorkbench.ANGLE) * Math.PI / 180;
        String axis = settings.text(SphereWorkbench.AXIS);
        rotation = Rotation.about(axis.equals("x") ? 1 : 0, axis.equals("y") ? 1 : 0, axis.equals("z") ? 1 : 0, angle);
        matrices = WignerMatrices.of(rotation, band);
        painted = SphereShape.of(settings);
        limited = Arrays.copyOf(painted, harmonics.count());
    }

    private boolean isRotation() {
        return settings.text(SphereWorkbench.MOVE).equals("rotation");
    }

    void tell(Recorder out) {
        double[] moved = moved();
        double[] turned = matrices.rotated(limited);
        double[] before = harmonics.powers(limited);
        double[] after = harmonics.powers(moved);
        double energy = Math.max(FixedSum.dot(limited, limited), Double.MIN_NORMAL);
        double[] onGrid = space.asked.forward(space.asked.inverse(limited));
        boolean enough = space.asked.grid().rings() >= harmonics.band();
        int rings = space.asked.grid().rings();
        List<Claim> claims = List.of(
                claim(SphereWorkbench.POWER, isRotation(), before, after, largest(before, after) / energy),
                claim(SphereWorkbench.WIGNER, isRotation(), moved, turned, largest(moved, turned) / Math.sqrt(energy)),
                claim(
                        SphereWorkbench.HOMOMORPHISM,
                        settings.text(SphereWorkbench.PRODUCT).equals("same"),
                        new double[] {space.productSides[0]},
                        new double[] {space.productSides[1]},
                        space.productError),
                claim(SphereWorkbench.ON_SPHERE, enough, rings, limited, onGrid, largest(limited, onGrid)),
                claim(
                        SphereWorkbench.ON_ROTATIONS,
                        enough,
                        rings,
                        space.blockNorms(space.onRotations),
                        space.blockNorms(space.back),
                        largest(space.onRotations, space.back)));
        double all = FixedSum.dot(painted, painted);
        out.record(Instant.sampled(
                SphereWorkbench.LIMITED,
                claims,
                harmonics.band(),
                harmonics.count(),
                all > 0 ? Math.max(0, 1 - FixedSum.dot(limited, limited) / all) : 0,
                FixedSum.norm(limited)));
        pictures(out, moved, before, after);
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    /** x ↦ f(M⁻¹x) from its values on a grid, brought below the band limit again; M turns, or draws out along the axis z. */
    private double[] moved() {
        double factor = 1 + settings.integer(SphereWorkbench.ANGLE) / SQUEEZE;
        double[] values = new double[space.fine.grid().size()];
        for (int i = 0; i < values.length; i++) {
            double[] p = space.fine.grid().point(i);
            double[] from = isRotation() ? rotation.inverse().of(p) : new double[] {p[0], p[1], p[2] / factor};
            double length = FixedSum.norm(from);
            values[i] = harmonics.value(limited, from[0] / length, from[1] / length, from[2] / length);
        }
        return space.fine.forward(values);
    }

    private static double largest(double[] a, double[] b) {
        double worst = 0;
        for (int i = 0; i < a.length; i++) {
            worst = Math.max(worst, Math.abs(a[i] - b[i]));
        }
        return worst;
    }

    private static Claim claim(ClaimForm form, boolean met, double[] left, double[] right, double residual) {
        return claim(form, met, Double.NaN, left, right, residual);
    }

    private static Claim claim(
            ClaimForm form, boolean met, double measured, double[] left, double[] right, double residual) {
        List<Hypothesis> hypotheses = List.of(new Hypothesis(form.hypotheses().get(0), met, measured));
        return Instant.claim(form, SphereWorkbench.LIMITED, hypotheses, left, right, residual);
    }

    private void pictures(Recorder out, double[] moved, double[] before, double[] after) {
        out.record(new RunEvent.Pictured(
                SphereWorkbench.GLOBES.id(),
                0,
                new FigureState.Sphere(List.of(
                        new FigureState.Group(SphereWorkbench.PAINTED, painted),
                        new FigureState.Group(SphereWorkbench.LIMITED, limited),
                        new FigureState.Group(SphereWorkbench.MOVED, moved)))));
        List<String> degrees = new ArrayList<>();
        for (int l = 0; l < harmonics.band(); l++) {
            degrees.add(Integer.toString(l));
        }
        List<FigureState.Group> powers = List.of(
                new FigureState.Group(SphereWorkbench.LIMITED, before),
                new FigureState.Group(SphereWorkbench.MOVED, after));
        out.record(new RunEvent.Pictured(SphereWorkbench.POWERS.id(), 0, new FigureState.Bars(powers, degrees)));
        int drawn = harmonics.band();
        while (WignerMatrices.count(drawn) > FigureState.MOST_PLACES) {
            drawn--;
        }
        int[] sizes = new int[drawn];
        for (int l = 0; l < drawn; l++) {
            sizes[l] = 2 * l + 1;
        }
        double[] entries = Arrays.copyOf(matrices.entries(), WignerMatrices.count(drawn));
        FigureState.Transform turn =
                new FigureState.Transform(SphereWorkbench.TURN, entries, new double[entries.length]);
        out.record(new RunEvent.Pictured(
                SphereWorkbench.MATRICES.id(),
                0,
                new FigureState.Blocks(degrees.subList(0, drawn), sizes, List.of(turn))));
    }
}
