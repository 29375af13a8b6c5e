package symmetrylab.shared.experiments.sphere;

import java.util.Arrays;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.sphere.Rotation;
import symmetrylab.shared.sphere.RotationTransform;
import symmetrylab.shared.sphere.SphereGrid;
import symmetrylab.shared.sphere.SphereTransform;
import symmetrylab.shared.sphere.WignerMatrices;

/** What depends on the band limit, the grid and the seed alone, and is kept while other settings change. */
final class HarmonicSpace {
    private static final int PAIRS = 100;

    private final int band;
    private final int rings;
    private final int seed;
    private final boolean swapped;
    /** On the grid that was asked for. */
    final SphereTransform asked;
    /** Of functions twice the band, for what need not stay below it. */
    final SphereTransform fine;
    /** Coordinates of a random function on the rotations, and what its values give back. */
    final double[] onRotations;

    final double[] back;
    /** The largest difference of an entry of D(RS) and D(R)D(S), or D(S)D(R), over random pairs. */
    final double productError;

    final double[] productSides = new double[2];

    HarmonicSpace(Settings settings) {
        band = settings.integer(SphereWorkbench.BAND);
        rings = rings(settings);
        seed = settings.integer(SphereWorkbench.SEED);
        swapped = isSwapped(settings);
        asked = new SphereTransform(SphereGrid.of(rings, 1), band);
        fine = new SphereTransform(SphereGrid.of(band, 2), band);
        RandomStream random = RandomStream.named(seed, "function on the rotations");
        onRotations = new double[WignerMatrices.count(band)];
        for (int i = 0; i < onRotations.length; i++) {
            onRotations[i] = random.nextGaussian();
        }
        RotationTransform transform = new RotationTransform(band, SphereGrid.of(rings, 1));
        back = transform.forward(transform.inverse(onRotations));
        productError = products();
    }

    /** As many rings as the band limit, or half of them. */
    static int rings(Settings settings) {
        int band = settings.integer(SphereWorkbench.BAND);
        boolean enough = settings.text(SphereWorkbench.GRID).equals("enough");
        return enough ? band : Math.max(1, band / 2);
    }

    private static boolean isSwapped(Settings settings) {
        return settings.text(SphereWorkbench.PRODUCT).equals("swapped");
    }

    /** This one where it fits the settings, else the one that they name. */
    HarmonicSpace or(Settings settings) {
        boolean same = band == settings.integer(SphereWorkbench.BAND)
                && rings == rings(settings)
                && seed == settings.integer(SphereWorkbench.SEED)
                && swapped == isSwapped(settings);
        return same ? this : new HarmonicSpace(settings);
    }

    /** The norm of each block of a function on the rotations. */
    double[] blockNorms(double[] coordinates) {
        double[] norms = new double[band];
        for (int l = 0; l < band; l++) {
            norms[l] = FixedSum.norm(
                    Arrays.copyOfRange(coordinates, WignerMatrices.start(l), WignerMatrices.start(l + 1)));
        }
        return norms;
    }

    private double products() {
        RandomStream random = RandomStream.named(seed, "pairs of rotations");
        double worst = 0;
        for (int i = 0; i < PAIRS; i++) {
            Rotation r = Rotation.random(random);
            Rotation s = Rotation.random(random);
            WignerMatrices one = WignerMatrices.of(r, band);
            WignerMatrices other = WignerMatrices.of(s, band);
            WignerMatrices product = swapped ? other.times(one) : one.times(other);
            WignerMatrices whole = WignerMatrices.of(r.times(s), band);
            double distance = whole.distance(product);
            if (distance >= worst) {
                worst = distance;
                productSides[0] = whole.at(band - 1, 0, 0);
                productSides[1] = product.at(band - 1, 0, 0);
            }
        }
        return worst;
    }
}
