package symmetrylab.shared.experiments.sphere;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.picture.Runs;

/** A harmonic that is not there, or of which nothing would be left, is refused. */
class SphereWorkbenchTest {
    @ParameterizedTest
    @CsvSource({"degree=5&order=0&band=5, below the band limit", "degree=2&order=3&band=5, '[-2, 2]'"})
    void harmonicsThatAreNotThereAreRefused(String settings, String why) {
        assertThatThrownBy(() -> Runs.of("sphere-workbench", "function=harmonic&" + settings))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(why);
    }

    @Test
    void theLastDegreeBelowTheBandIsDrawn() {
        Runs.of("sphere-workbench", "function=harmonic&degree=4&order=-4&band=5");
    }
}
