package symmetrylab.shared.experiments.sphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.sphere.Rotation;
import symmetrylab.shared.sphere.RotationTransform;
import symmetrylab.shared.sphere.WignerMatrices;

/** The norms of a function on the sphere, and what linearisations of both networks say by them. */
class SphereNormsTest {
    private static double[] random(int band, int seed) {
        RandomStream random = RandomStream.named(seed, "f");
        double[] f = new double[band * band];
        for (int i = 0; i < f.length; i++) {
            f[i] = random.nextGaussian();
        }
        return FixedSum.unit(f);
    }

    /** The function lifted to the rotations has one column a block, and the nuclear norm of those blocks is the same. */
    @Test
    void theNuclearNormIsThatOfTheFunctionOnTheRotations() {
        for (int band = 1; band <= 6; band++) {
            double[] f = random(band, band);
            double[] lifted = new double[WignerMatrices.count(band)];
            for (int l = 0; l < band; l++) {
                for (int i = 0; i < 2 * l + 1; i++) {
                    lifted[WignerMatrices.start(l) + i * (2 * l + 1) + l] = f[l * l + i];
                }
            }
            double blocks = RotationTransform.space(band).schattenSum(lifted, 1);
            assertThat(new SphereNorms(band).nuclear(f)).isCloseTo(blocks, within(1e-13));
            assertThat(new SphereNorms(band).nuclear(f)).isLessThanOrEqualTo(band + 1e-13);
        }
    }

    @Test
    void aRotationLeavesTheNuclearNormAndAHarmonicHasTheRootOfItsDegree() {
        double[] f = random(5, 3);
        WignerMatrices turn = WignerMatrices.of(Rotation.random(RandomStream.named(4, "turn")), 5);
        SphereNorms norms = new SphereNorms(5);
        assertThat(norms.nuclear(turn.rotated(f))).isCloseTo(norms.nuclear(f), within(1e-13));
        double[] harmonic = new double[25];
        harmonic[3 * 3 + 2] = -1;
        assertThat(norms.nuclear(harmonic)).isCloseTo(Math.sqrt(7), within(1e-15));
    }

    /** |Y_10| = √3|z| has mean √3/2, which a grid of twice the least size meets to a per cent. */
    @Test
    void theMeanModulusIsAnIntegral() {
        double[] constant = {-2, 0, 0, 0};
        assertThat(new SphereNorms(2).absolute(constant)).isCloseTo(2, within(1e-14));
        double[] height = new double[64];
        height[2] = 1;
        assertThat(new SphereNorms(8).absolute(height)).isCloseTo(Math.sqrt(3) / 2, within(1e-2));
    }

    @Test
    void onTenSeedsTheSphericalNetworkIsLessSpreadOverTheDegrees() {
        int lower = 0;
        for (int seed = 1; seed <= 10; seed++) {
            lower += lower(Runs.of("spherical-network", "seed=" + seed)).verdict() == Claim.Verdict.HOLDS ? 1 : 0;
        }
        assertThat(lower).isEqualTo(10);
        Claim two = lower(Runs.of("spherical-network", "band=2"));
        assertThat(two.verdict()).isEqualTo(Claim.Verdict.HYPOTHESES_NOT_MET);
        assertThat(two.residual()).isGreaterThan(0.05);
    }

    private static Claim lower(RunRecord run) {
        return run.claims().stream()
                .filter(claim -> claim.id().equals(SphericalNetwork.LOWER.id()))
                .findFirst()
                .orElseThrow();
    }
}
