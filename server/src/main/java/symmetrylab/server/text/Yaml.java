package symmetrylab.server.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a YAML 1.2 mapping; doubled keys and syntax errors are problems like any other. */
public final class Yaml {
    private Yaml() {}

    /** @param place the line of the file at which {@code text} begins */
    public static YamlMap read(Problems.Place place, String text) {
        int offset = place.line() - 1;
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setUseMarks(true)
                .build();
        Optional<Node> node;
        try {
            node = new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            place.at(offset + line).report("", "is not YAML: " + e.getProblem());
            return new YamlMap(place, offset, "", Optional.empty());
        }
        if (node.isEmpty()) {
            place.report("", "is empty");
        }
        return new YamlMap(place, offset, "", node);
    }
}
