package symmetrylab.server.verify.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a golden file, with strict reading: what is missing or of another type is named by its path.
 *
 * @param path where it stands
 * @param json what stands there
 */
public record Node(String path, JsonNode json) {
    public Node at(String field) {
        JsonNode child = json.get(field);
        if (child == null || child.isNull()) {
            throw new MalformedCase(path + "." + field + " is missing");
        }
        return new Node(path + "." + field, child);
    }

    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    public double number() {
        if (!json.isNumber() || !Double.isFinite(json.doubleValue())) {
            throw new MalformedCase(path + " must be a finite number, got " + json);
        }
        return json.doubleValue();
    }

    public boolean truth() {
        if (!json.isBoolean()) {
            throw new MalformedCase(path + " must be true or false, got " + json);
        }
        return json.booleanValue();
    }

    public int integer() {
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw new MalformedCase(path + " must be an integer, got " + json);
        }
        return json.intValue();
    }

    public String text() {
        if (!json.isTextual()) {
            throw new MalformedCase(path + " must be text, got " + json);
        }
        return json.textValue();
    }

    public List<Node> items() {
        if (!json.isArray()) {
            throw new MalformedCase(path + " must be an array");
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            items.add(new Node(path + "[" + i + "]", json.get(i)));
        }
        return items;
    }

    /** So many items, at least one. */
    public Node[] items(int count) {
        List<Node> items = items();
        if (items.isEmpty() || items.size() != count) {
            throw new MalformedCase(path + " must have " + count + " items, got " + items.size());
        }
        return items.toArray(Node[]::new);
    }

    /** Any number of items, at least one. */
    public Node[] some() {
        return items(Math.max(1, json.size()));
    }

    public double[] vector() {
        return items().stream().mapToDouble(Node::number).toArray();
    }

    public int[] integers() {
        return items().stream().mapToInt(Node::integer).toArray();
    }

    public double[][] rows() {
        return items().stream().map(Node::vector).toArray(double[][]::new);
    }
}
