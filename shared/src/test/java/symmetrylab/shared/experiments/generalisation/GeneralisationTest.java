package symmetrylab.shared.experiments.generalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Verdict;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiments.equivariant.GroupPoints;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** A preference for low rank helps where the teacher has low rank, hurts where it has not, and the error is what it is said to be. */
class GeneralisationTest {
    private static Claim claim(RunRecord run, String id) {
        return run.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RunRecord run(String settings) {
        return Runs.of("generalisation", settings);
    }

    private static double at(RunRecord run, String lane, String series, int points) {
        int[] steps = run.steps(lane);
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] == points) {
                return run.values(lane, series)[i];
            }
        }
        throw new AssertionError("no sample at " + points);
    }

    /** Twenty teachers in each run, and three runs with teachers of their own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theSignsOfBothEffectsAreThoseThatAreClaimed(int seed) {
        RunRecord low = run("seed=" + seed);
        assertThat(claim(low, "helps").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(claim(low, "hurts").verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        RunRecord few = run("teacher=few-elements&seed=" + seed);
        assertThat(claim(few, "hurts").verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(claim(few, "helps").verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
        for (int points : new int[] {16, 32, 64}) {
            assertThat(at(low, "group", "gain", points)).isGreaterThan(at(low, "group", "gain-spread", points));
            assertThat(at(few, "group", "gain", points)).isLessThan(-at(few, "group", "gain-spread", points));
            assertThat(at(low, "diagonal", "gain", points)).isLessThan(-at(low, "diagonal", "gain-spread", points));
        }
        for (int points : new int[] {32, 64}) {
            assertThat(at(few, "diagonal", "gain", points)).isGreaterThan(at(few, "diagonal", "gain-spread", points));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"S4", "Q8", "C5xC4", "A4"})
    void itHelpsOnOtherGroupsToo(String group) {
        assertThat(claim(run("count=24&group=" + group), "helps").verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void withFewPointsOrFewTeachersNothingIsConcluded() {
        assertThat(claim(run("count=4"), "helps").verdict()).isEqualTo(Verdict.NOT_YET);
        assertThat(claim(run("replicates=2"), "helps").verdict()).isEqualTo(Verdict.HYPOTHESES_NOT_MET);
    }

    /** The share of 40 000 normal points that two functions label differently, within four standard errors. */
    @Test
    void theErrorIsTheAngleOverPi() {
        FourierCoordinates coordinates = new FourierCoordinates(GroupFourierTransform.of(FiniteGroup.parse("D5")));
        RandomStream random = RandomStream.named(4, "angles");
        int points = 40_000;
        for (String kind : new String[] {"low-rank", "few-elements", "random"}) {
            Teacher teacher = Teacher.of(kind, coordinates, random);
            Teacher other = Teacher.of("random", coordinates, random);
            double error = teacher.error(other.beta());
            int wrong = 0;
            int skewed = 0;
            for (int i = 0; i < points; i++) {
                double[] x = GroupPoints.normal(10, random);
                wrong += teacher.label(x) == other.label(x) ? 0 : 1;
                x[3] *= 20;
                skewed += teacher.label(x) == other.label(x) ? 0 : 1;
            }
            double bar = 4 * Math.sqrt(error * (1 - error) / points);
            assertThat((double) wrong / points).isCloseTo(error, within(bar));
            if (kind.equals("random")) {
                assertThat(Math.abs((double) skewed / points - error))
                        .as("points that are not alike in all directions")
                        .isGreaterThan(bar);
            }
            assertThat(teacher.error(teacher.beta())).isLessThan(1e-15);
            assertThat(teacher.error(new double[10])).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void standardErrorsAreThoseOfTheTextbook() {
        Sample sample = new Sample();
        for (double value : new double[] {1, 2, 3, 4}) {
            sample.add(value);
        }
        assertThat(sample.mean()).isEqualTo(2.5);
        assertThat(sample.standardError()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-15));
    }

    @Test
    void whatIsTooLargeIsRefused() {
        for (String settings : new String[] {"group=D31", "group=C1", "replicates=1", "teacher=none"}) {
            assertThatThrownBy(() -> run(settings)).as(settings).isInstanceOf(InvalidSettings.class);
        }
    }
}
