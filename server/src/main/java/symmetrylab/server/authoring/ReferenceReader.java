package symmetrylab.server.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import symmetrylab.server.content.Reference;
import symmetrylab.server.text.YamlMap;

/** Reads {@code references.yaml}: a key for each paper. */
final class ReferenceReader {
    private ReferenceReader() {}

    static Map<String, Reference> read(YamlMap yaml) {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (String key : yaml.keys()) {
            YamlMap entry = yaml.map(key, true);
            references.put(
                    key,
                    new Reference(
                            key,
                            entry.texts("authors", true),
                            entry.text("title"),
                            entry.text("venue"),
                            entry.optionalText("volume"),
                            entry.wholeNumber("year"),
                            entry.optionalText("url")));
            entry.done();
        }
        return references;
    }
}
