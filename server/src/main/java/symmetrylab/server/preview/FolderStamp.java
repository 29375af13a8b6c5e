package symmetrylab.server.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** A text that changes when a file of a folder is saved, added or removed. Looked at often, so contents are not read. */
record FolderStamp(String text) {
    static FolderStamp of(Path root) {
        StringBuilder out = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(FolderStamp::isContent).sorted().toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    out.append(root.relativize(file))
                            .append(' ')
                            .append(attributes.size())
                            .append(' ');
                    out.append(attributes.lastModifiedTime().toMillis()).append('\n');
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // an editor is just replacing a file: looked at again in a moment
            return new FolderStamp("");
        }
        return new FolderStamp(out.toString());
    }

    /** What editors keep beside a file while it is open is not content. */
    private static boolean isContent(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith("~");
    }

    boolean isKnown() {
        return !text.isEmpty();
    }

    /** A short name of this state, the same after a restart. */
    String version() {
        return Integer.toHexString(text.hashCode());
    }
}
