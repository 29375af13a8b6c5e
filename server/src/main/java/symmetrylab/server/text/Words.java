package symmetrylab.server.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.shared.experiment.Phrasebook;
import symmetrylab.shared.wire.Json;

/**
 * The interface strings of one language, by key ({@code bench.run}); {@code {0}} stands for the first argument. One table
 * a language: {@code words/<language>.yaml} of the class path. All tables have the same keys as the English one, and
 * the others translate every phrase of the core besides.
 */
public final class Words {
    private static final String PHRASES = "phrases";

    private static final Map<String, Words> TABLES = tables(List.of("en", "de"));

    /** What every other language falls back to. */
    public static final Words ENGLISH = TABLES.get("en");

    private final String language;
    private final Map<String, String> texts;
    private final Phrasebook phrases;

    private Words(String language, Map<String, String> texts, Phrasebook phrases) {
        this.language = language;
        this.phrases = phrases;
        this.texts = Collections.unmodifiableMap(texts);
    }

    /** The languages that there are, English first. */
    public static List<Words> all() {
        return List.copyOf(TABLES.values());
    }

    /** The table of a language tag such as {@code de} or {@code de-AT}. */
    public static Optional<Words> of(String tag) {
        return Optional.ofNullable(TABLES.get(tag.strip().toLowerCase().split("-", 2)[0]));
    }

    /** The tag of the language, as {@code lang} attributes want it. */
    public String language() {
        return language;
    }

    /** The name of the language in itself. */
    public String name() {
        return text("language.name");
    }

    /** Throws {@link IllegalArgumentException} for a key that no table has. */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no interface string '" + key + "'");
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    public Map<String, String> texts() {
        return texts;
    }

    /** What the core says, in this language; its English stands in the code. */
    public Phrasebook phrases() {
        return phrases;
    }

    /** The whole table for the page's script. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>(texts);
        all.put(PHRASES, phrases.translations());
        return Json.text(all);
    }

    private static Map<String, Words> tables(List<String> languages) {
        Map<String, Words> tables = new LinkedHashMap<>();
        for (String language : languages) {
            tables.put(language, read(language));
        }
        return tables;
    }

    private static Words read(String language) {
        Problems problems = new Problems();
        String file = "/words/" + language + ".yaml";
        YamlMap yaml = Yaml.read(problems.in(file), source(file));
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> phrases = new LinkedHashMap<>();
        for (String key : yaml.keys()) {
            if (key.equals(PHRASES)) {
                YamlMap own = yaml.map(PHRASES, true);
                own.keys().forEach(template -> phrases.put(template, own.text(template)));
            } else {
                texts.put(key, yaml.text(key));
            }
        }
        if (!problems.isEmpty()) {
            List<String> sentences = new ArrayList<>();
            problems.found().forEach(problem -> sentences.add(problem.sentence()));
            throw new IllegalStateException(String.join("; ", sentences));
        }
        return new Words(language, texts, new Phrasebook(phrases));
    }

    private static String source(String file) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the class path must hold " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
