package symmetrylab.shared.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void theFingerprintIsPinned() {
        assertThat(new Fingerprint().add("Symmetry Lab").add(0.5).add(7).hex())
                .isEqualTo("c42953b49e0c756c79a8ce3ae3298818");
    }

    @Test
    void readingItChangesNothing() {
        Fingerprint print = new Fingerprint().add(1.0);
        print.hex();
        assertThat(print.add(2.0).hex())
                .isEqualTo(new Fingerprint().add(1.0).add(2.0).hex());
    }

    @Test
    void everyBitOrderAndBoundaryCounts() {
        Set<String> seen = new HashSet<>();
        for (double x : new double[] {0, -0.0, 1, Math.nextUp(1.0), Double.NaN}) {
            assertThat(seen.add(new Fingerprint().add(x).hex())).isTrue();
        }
        assertThat(new Fingerprint().add("ab").add("c").hex())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").hex());
        assertThat(new Fingerprint().add(new byte[] {1, 0}).hex())
                .isNotEqualTo(new Fingerprint().add(new byte[] {1}).hex());
        assertThat(new Fingerprint().add(new double[] {1, 2}).hex())
                .isNotEqualTo(new Fingerprint().add(new double[] {2, 1}).hex());
    }
}
