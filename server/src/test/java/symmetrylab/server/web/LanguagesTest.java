package symmetrylab.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "de-CH,de;q=0.9,en;q=0.8 | de",
                "en-GB,en;q=0.9,de;q=0.5 | en",
                "fr,de;q=0.3 | de",
                "fr | en",
                "'' | en",
                "*;;; nonsense | en",
            })
    void theBrowsersPreferenceIsFollowedAsFarAsThereAreTranslations(String header, String language) {
        assertThat(Languages.accepted(header).language()).isEqualTo(language);
    }
}
