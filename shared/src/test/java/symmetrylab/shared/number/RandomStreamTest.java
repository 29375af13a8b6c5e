package symmetrylab.shared.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void theSameSeedAndNameGiveTheSameNumbersForEver() {
        RandomStream stream = RandomStream.named(1, "data");
        assertThat(stream.nextInt()).isEqualTo(-789510929);
        assertThat(stream.nextDouble()).isEqualTo(0.1633406395707565);
        assertThat(stream.nextGaussian()).isEqualTo(0.831251058063695);
    }

    @Test
    void anotherNameOrSeedGivesOtherNumbers() {
        int first = RandomStream.named(1, "data").nextInt();
        assertThat(RandomStream.named(1, "initialisation").nextInt()).isNotEqualTo(first);
        assertThat(RandomStream.named(2, "data").nextInt()).isNotEqualTo(first);
    }

    @Test
    void aSplitDoesNotDependOnWhatWasDrawn() {
        RandomStream stream = RandomStream.named(5, "data");
        int before = stream.split("labels").nextInt();
        stream.nextGaussian();
        assertThat(stream.split("labels").nextInt()).isEqualTo(before);
    }

    @Test
    void momentsAndFrequenciesAreRight() {
        RandomStream stream = RandomStream.named(9, "moments");
        int n = 200_000;
        int[] counts = new int[7];
        double mean = 0;
        double square = 0;
        double uniform = 0;
        for (int i = 0; i < n; i++) {
            counts[stream.nextInt(7)]++;
            double g = stream.nextGaussian();
            mean += g / n;
            square += g * g / n;
            uniform += stream.nextDouble() / n;
        }
        assertThat(mean).isCloseTo(0, within(0.01));
        assertThat(square).isCloseTo(1, within(0.015));
        assertThat(uniform).isCloseTo(0.5, within(0.003));
        for (int count : counts) {
            assertThat((double) count).isCloseTo(n / 7.0, within(800.0));
        }
    }

    @Test
    void aBoundBelowOneIsRefused() {
        assertThatThrownBy(() -> RandomStream.named(1, "x").nextInt(0)).hasMessage("bound must be at least 1, got 0");
    }
}
