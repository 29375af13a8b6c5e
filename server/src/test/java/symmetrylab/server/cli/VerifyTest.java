package symmetrylab.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KINDS = "maxmargin-l1-l2,maxmargin-fourier-l1,data-tensors";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("linear-networks.json");
        try (InputStream in = VerifyTest.class.getResourceAsStream("/golden/linear-networks.json")) {
            Files.copy(in, file);
        }
    }

    @Test
    void theGoldenFilePassesALineACase() {
        Lab.Outcome outcome = Lab.run("verify", "--kind", KINDS, file.toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.lines()).hasSize(5);
        assertThat(outcome.lines().get(0)).matches("L07 +maxmargin-l1-l2 +\\S+ +\\S+ +pass");
        assertThat(outcome.lines().get(3)).isEqualTo("12 cases of other kinds left out");
        assertThat(outcome.lastLine()).isEqualTo("3 passed, 0 failed");
    }

    @Test
    void aDisturbedCopyFails() throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(file.toFile());
        for (var golden : root.get("cases")) {
            if (golden.get("id").asText().equals("L07")) {
                ArrayNode z = (ArrayNode) golden.at("/expected/l2/z");
                z.set(0, JSON.getNodeFactory().numberNode(z.get(0).asDouble() + 1e-6));
            }
        }
        JSON.writeValue(file.toFile(), root);
        Lab.Outcome outcome = Lab.run("verify", "--kind", KINDS, file.toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.lines().get(0)).startsWith("L07").endsWith("FAIL");
        assertThat(outcome.lastLine()).isEqualTo("2 passed, 1 failed");
        assertThat(outcome.err()).startsWith("L07: ");
    }

    @Test
    void aKindThatIsNotKnownFailsInAFileAndIsRefusedAsAnOption() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"data-tensors\"", "\"no-such-kind\""));
        Lab.Outcome outcome = Lab.run("verify", file.toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.lines()).anyMatch(line -> line.matches("L12 +no-such-kind +- +- +FAIL"));
        outcome = Lab.run("verify", "--kind", "no-such-kind", file.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith(
                        "symmetry-lab: there is no kind 'no-such-kind'; there are bandlimited-SO3-class-function, ");
    }

    @Test
    void whatIsNoGoldenFileIsNamed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"cases\": [}\n");
        Path other = Files.writeString(folder.resolve("other.json"), "{}");
        assertThat(refused(broken)).contains("broken.json is no JSON at line 2, column ");
        assertThat(refused(other)).contains("other.json: a golden file must have the schema symmetry-lab-golden/1");
        assertThat(refused(folder.resolve("none.json"))).contains("none.json does not exist: name a file");
        assertThat(refused(folder)).contains(" is no file: name a file");
        assertThat(Lab.run("verify").err()).contains("Missing required parameter: 'FILE'");
    }

    private static String refused(Path path) {
        Lab.Outcome outcome = Lab.run("verify", path.toString());
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        return outcome.err();
    }
}
