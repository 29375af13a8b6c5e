package symmetrylab.server.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The golden cases stand here as they were handed over, byte for byte. */
class GoldenFilesTest {
    private static final String FOLDER = "/golden/";

    @Test
    void everyFileHasTheHashOfTheList() throws IOException, NoSuchAlgorithmException {
        String[] list = new String(bytes("SHA256SUMS"), StandardCharsets.UTF_8).split("\n");
        assertThat(list).hasSize(3);
        for (String line : list) {
            String[] parts = line.trim().split("\\s+\\*?");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(parts[1]));
            assertThat(HexFormat.of().formatHex(hash)).as(parts[1]).isEqualTo(parts[0]);
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        }
    }
}
