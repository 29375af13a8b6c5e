package symmetrylab.server.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import symmetrylab.shared.table.Bounds;
import symmetrylab.shared.table.TableRefused;

/** Bytes with a name that can be read more than once; what gzip has compressed is given decompressed. */
public final class Source {
    private static final int GZIP_MAGIC = 0x1f8b;

    private final String name;
    private final Opening opening;

    private interface Opening {
        InputStream open() throws IOException;
    }

    private Source(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /** Throws {@link TableRefused} where there is no such file. */
    public static Source file(Path path) {
        if (Files.isDirectory(path)) {
            throw new TableRefused("{0} is a folder: name a file in it", path);
        }
        if (!Files.exists(path)) {
            throw new TableRefused("{0} does not exist: check the name and the folder", path);
        }
        if (!Files.isReadable(path)) {
            throw new TableRefused("{0} cannot be read: check its permissions", path);
        }
        return new Source(path.toString(), () -> Files.newInputStream(path));
    }

    public static Source bytes(String name, byte[] bytes) {
        return new Source(name, () -> new ByteArrayInputStream(bytes));
    }

    /** Takes all of {@code in}, within bounds. */
    public static Source standardInput(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Bounds.MOST_BYTES_OF_STANDARD_INPUT + 1);
        if (bytes.length > Bounds.MOST_BYTES_OF_STANDARD_INPUT) {
            throw new TableRefused(
                    "standard input holds more than {0} bytes: save it as a file and name that",
                    Bounds.MOST_BYTES_OF_STANDARD_INPUT);
        }
        return bytes("standard input", bytes);
    }

    String name() {
        return name;
    }

    InputStream open() throws IOException {
        BufferedInputStream in = new BufferedInputStream(opening.open(), 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    /** The first {@code count} bytes, fewer where there are no more. */
    byte[] beginning(int count) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(count);
        }
    }
}
