package symmetrylab.server.cli.group;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import symmetrylab.server.cli.Surroundings;
import symmetrylab.server.cli.UsageRefused;

/** A file of text that an option names; {@code -} is standard input. */
final class InputFile {
    private static final int MOST_BYTES = 32 << 20;

    private InputFile() {}

    static String read(String name, Surroundings around) throws IOException {
        if (name.equals("-")) {
            return text("standard input", around.in());
        }
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw new UsageRefused(name + (Files.exists(path) ? " is no file" : " does not exist")
                    + ": check the name and the folder");
        }
        if (!Files.isReadable(path)) {
            throw new UsageRefused(name + " cannot be read: check its permissions");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return text(name, in);
        }
    }

    private static String text(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UsageRefused(name + " must have at most " + MOST_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UsageRefused(name + " is not a text in UTF-8: save it as one");
        }
    }
}
