package symmetrylab.server.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The style sheet, scripts, fonts and compiled modules, as they travel with the program. */
final class WebFiles {
    private static final String MARKER = "/web/lab.css";

    private final Path root;

    private WebFiles(Path root) {
        this.root = root;
    }

    static WebFiles packed() {
        URL marker = WebFiles.class.getResource(MARKER);
        if (marker == null) {
            throw new IllegalStateException("the class path must hold " + MARKER);
        }
        try {
            URI uri = marker.toURI();
            return new WebFiles(
                    uri.getScheme().equals("jar")
                            ? jar(uri).getPath("/web")
                            : Path.of(uri).getParent());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot read " + marker, e);
        }
    }

    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }

    /** All names, with their folders, sorted; source maps and the preview of authors stay at home. */
    List<String> names() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.endsWith(".map") && !name.equals("preview.js"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String name) {
        try (InputStream in = Files.newInputStream(root.resolve(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
