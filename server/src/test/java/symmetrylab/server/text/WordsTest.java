package symmetrylab.server.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern SAID = Pattern.compile(
            "(?:\\bsay|Phrase\\s*\\.of|new TableRefused)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)");
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

    /** What core and server say stands in their code in English; each other language has all of it, and nothing else. */
    @Test
    void everyLanguageTranslatesEveryPhraseOfTheCore() throws IOException {
        TreeSet<String> phrases = new TreeSet<>();
        for (String sources : List.of("../shared/src/main/java", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(sources))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    phrases.addAll(phrases(Files.readString(file)));
                }
            }
        }
        assertThat(phrases).hasSizeGreaterThan(100);
        for (Words words : Words.all()) {
            if (words != Words.ENGLISH) {
                var translations = words.phrases().translations();
                assertThat(new TreeSet<>(translations.keySet()))
                        .as(words.language())
                        .isEqualTo(phrases);
                translations.forEach(
                        (english, own) -> assertThat(arguments(own)).as(english).isEqualTo(arguments(english)));
            }
        }
    }

    private static TreeSet<String> phrases(String source) {
        TreeSet<String> found = new TreeSet<>();
        for (MatchResult call : SAID.matcher(source).results().toList()) {
            StringBuilder template = new StringBuilder();
            LITERAL.matcher(call.group(1)).results().forEach(literal -> template.append(literal.group(1)));
            found.add(template.toString().translateEscapes());
        }
        return found;
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
