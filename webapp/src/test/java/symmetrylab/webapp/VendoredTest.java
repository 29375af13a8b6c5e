package symmetrylab.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is vendored is listed with its version, licence and hash, and nothing else lies there. */
class VendoredTest {
    private static final Path FOLDER = Path.of("src/main/resources/web/vendor");

    @Test
    void everyFontIsListedWithItsHash() throws IOException, NoSuchAlgorithmException {
        List<String> list = Files.readAllLines(FOLDER.resolve("VENDORED.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Set<String> listed = new TreeSet<>();
        for (String line : list) {
            String[] parts = line.split("\\s+");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(parts[0])));
            assertThat(parts[parts.length - 1])
                    .as(parts[0])
                    .isEqualTo(HexFormat.of().formatHex(hash));
            listed.add(parts[0]);
        }
        Set<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .forEach(present::add);
        }
        assertThat(listed).isNotEmpty().isEqualTo(present);
    }
}
