package symmetrylab.server.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageHasAllStringsWithTheSameArguments() {
        for (Words words : Words.all()) {
            assertThat(words.texts().keySet())
                    .as(words.language())
                    .isEqualTo(Words.ENGLISH.texts().keySet());
            Words.ENGLISH
                    .texts()
                    .forEach((key, text) -> assertThat(arguments(words.text(key)))
                            .as(words.language() + " " + key)
                            .isEqualTo(arguments(text)));
        }
        assertThat(Words.all()).hasSizeGreaterThanOrEqualTo(2);
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    @Test
    void tagsAreReadByTheirLanguage() {
        assertThat(Words.of("de-AT")).map(Words::language).contains("de");
        assertThat(Words.of("xx")).isEmpty();
    }

    @Test
    void argumentsAreFilledInAndUnknownKeysRefused() {
        assertThat(Words.ENGLISH.text("page.step", 2, 5)).isEqualTo("Step 2 of 5");
        assertThatThrownBy(() -> Words.ENGLISH.text("no.such.key")).hasMessageContaining("no.such.key");
    }
}
