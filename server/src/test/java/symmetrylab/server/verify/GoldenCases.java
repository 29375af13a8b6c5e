package symmetrylab.server.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import symmetrylab.server.verify.golden.CaseResult;

/** The golden files, their cases one by one, and numbers moved in them. */
final class GoldenCases {
    static final ObjectMapper JSON = new ObjectMapper();

    private GoldenCases() {}

    static JsonNode golden() throws IOException {
        return read("/golden/linear-networks.json");
    }

    static JsonNode equivariant() throws IOException {
        return read("/golden/equivariant-networks.json");
    }

    static JsonNode read(String name) throws IOException {
        try (InputStream file = GoldenCases.class.getResourceAsStream(name)) {
            return JSON.readTree(file);
        }
    }

    static ObjectNode only(String id) throws IOException {
        JsonNode file = id.startsWith("E") ? equivariant() : golden();
        ObjectNode one =
                JSON.createObjectNode().put("schema", file.get("schema").asText());
        for (JsonNode golden : file.get("cases")) {
            if (golden.get("id").asText().equals(id)) {
                one.putArray("cases").add(golden);
            }
        }
        return one;
    }

    static CaseResult verifyOne(JsonNode file) {
        return GoldenVerifier.verify(file, Set.of()).get(0);
    }

    /** The case with one expected number moved; place is empty where the pointer names the number itself. */
    static ObjectNode disturbed(String id, String pointer, String place) throws IOException {
        ObjectNode file = only(id);
        String path =
                "/cases/0/expected" + (place.isEmpty() ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer);
        String field = place.isEmpty() ? pointer.substring(pointer.lastIndexOf('/') + 1) : place;
        JsonNode parent = file.at(path);
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(field);
            array.set(index, JSON.getNodeFactory().numberNode(array.get(index).asDouble() + 1e-6));
        } else {
            ((ObjectNode) parent).put(field, parent.get(field).asDouble() + 1e-6);
        }
        return file;
    }
}
