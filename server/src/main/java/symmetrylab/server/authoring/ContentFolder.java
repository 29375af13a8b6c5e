package symmetrylab.server.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import symmetrylab.server.config.ConfigRefused;

/** The folder {@code content}: on disk while developing, packed in the jar otherwise. */
public record ContentFolder(Path root) {
    private static final String MARKER = "/content/course.yaml";

    public static ContentFolder onDisk(Path root) {
        return new ContentFolder(root);
    }

    /** The content that travels with the program. */
    public static ContentFolder packed() {
        URL marker = ContentFolder.class.getResource(MARKER);
        if (marker == null) {
            throw new ConfigRefused("this build carries no content: start with --content DIR");
        }
        try {
            URI uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                return new ContentFolder(jar(uri).getPath("/content"));
            }
            return new ContentFolder(Path.of(uri).getParent());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot read the packed content " + marker, e);
        }
    }

    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }

    /** The text of {@code file}, or empty where there is no such file. */
    Optional<String> text(String file) {
        Path path = root.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** The names of the folders in {@code folder}, sorted. */
    List<String> folders(String folder) {
        return names(folder, true);
    }

    /** The names of the files in {@code folder}, sorted. */
    List<String> files(String folder) {
        return names(folder, false);
    }

    private List<String> names(String folder, boolean folders) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> Files.isDirectory(entry) == folders)
                    .map(entry -> entry.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
    }
}
