package symmetrylab.server.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping that is read key by key. A key that is missing or of the wrong kind is reported and read as an empty
 * value, so that reading goes on; {@link #done()} reports the keys that nobody asked for.
 */
public final class YamlMap {
    private final Problems.Place place;
    private final int offset;
    private final String path;
    /** A mapping that is missing was reported once; what would stand in it is not. */
    private final boolean present;

    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(Problems.Place place, int offset, String path, Optional<Node> node) {
        this.offset = offset;
        this.path = path;
        this.present = node.isPresent();
        this.place = place.at(node.map(this::line).orElse(place.line()));
        node.ifPresent(this::fill);
    }

    private void fill(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            place.report(path, "must be a mapping (key: value)");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            lines.put(key, line(tuple.getKeyNode()));
            entries.put(key, tuple.getValueNode());
        }
    }

    private int line(Node node) {
        return offset + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Where {@code key} stands, or the mapping itself where it is missing. */
    public Problems.Place placeOf(String key) {
        return place.at(lines.getOrDefault(key, place.line()));
    }

    public Problems.Place place() {
        return place;
    }

    public void report(String key, String rule) {
        placeOf(key).report(within(key), rule);
    }

    /** The key with the keys above it. */
    public String within(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private Optional<Node> ask(String key, boolean needed) {
        asked.add(key);
        Node node = entries.get(key);
        if (node == null && needed && present) {
            report(key, "is missing");
        }
        return Optional.ofNullable(node);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The keys in the order of the file; they count as asked for. */
    public Set<String> keys() {
        asked.addAll(entries.keySet());
        return entries.keySet();
    }

    public String text(String key) {
        return ask(key, true).flatMap(node -> scalar(key, node)).orElse("");
    }

    public Optional<String> optionalText(String key) {
        return ask(key, false).flatMap(node -> scalar(key, node));
    }

    /** A text that must stand there and may be empty. */
    public String textOrEmpty(String key) {
        return ask(key, true)
                .map(node -> {
                    if (node instanceof ScalarNode scalar) {
                        return scalar.getValue().strip();
                    }
                    report(key, "must be a text");
                    return "";
                })
                .orElse("");
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        report(key, "must be a text that is not empty");
        return Optional.empty();
    }

    public int wholeNumber(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            report(key, "must be a whole number, got '" + text + "'");
            return 0;
        }
        return Integer.parseInt(text);
    }

    public boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            report(key, "must be true or false, got '" + text + "'");
        }
        return text.equals("true");
    }

    /** A list of texts; empty where the key is missing and not needed. */
    public List<String> texts(String key, boolean needed) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key, needed)) {
            scalar(key, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** A list of mappings. */
    public List<YamlMap> maps(String key, boolean needed) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key, needed)) {
            maps.add(new YamlMap(place, offset, within(key) + "[" + (maps.size() + 1) + "]", Optional.of(item)));
        }
        return maps;
    }

    /** A list of mappings; an item that is a plain text stands for the mapping {@code textKey: text}. */
    public List<YamlMap> mapsOrTexts(String key, String textKey, boolean needed) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : items(key, needed)) {
            String name = within(key) + "[" + (maps.size() + 1) + "]";
            boolean plain = item instanceof ScalarNode;
            YamlMap map = new YamlMap(place, offset, name, plain ? Optional.empty() : Optional.of(item));
            if (plain) {
                map.lines.put(textKey, line(item));
                map.entries.put(textKey, item);
            }
            maps.add(map);
        }
        return maps;
    }

    /** One text, or a list of texts. */
    public List<String> textOrTexts(String key) {
        return entries.get(key) instanceof ScalarNode ? List.of(text(key)) : texts(key, false);
    }

    private List<Node> items(String key, boolean needed) {
        Optional<Node> node = ask(key, needed);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        report(key, "must be a list");
        return List.of();
    }

    /** A mapping below {@code key}; empty where the key is missing. */
    public YamlMap map(String key, boolean needed) {
        Optional<Node> node = ask(key, needed);
        return new YamlMap(placeOf(key), offset, within(key), node);
    }

    /** Reports the keys that nobody asked for. */
    public void done() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                report(key, "is not known here; known are " + String.join(", ", asked));
            }
        }
    }
}
