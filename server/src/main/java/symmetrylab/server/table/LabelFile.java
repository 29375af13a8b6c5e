package symmetrylab.server.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetrylab.shared.table.TableRefused;

/** Which file of a folder holds images, and where their labels lie when nobody says. */
public final class LabelFile {
    private static final String IMAGES = "images-idx3";
    private static final String LABELS = "labels-idx1";

    private LabelFile() {}

    /** The file itself, or of a folder its one file of images. */
    public static Path images(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return path;
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> found = files.filter(
                            file -> String.valueOf(file.getFileName()).contains(IMAGES))
                    .sorted()
                    .toList();
            if (found.size() > 1) {
                throw new TableRefused(
                        "{0} holds several files of images: name one of {1}",
                        path,
                        found.stream()
                                .map(Path::getFileName)
                                .map(Path::toString)
                                .collect(Collectors.joining(", ")));
            }
            return found.isEmpty() ? path : found.get(0);
        }
    }

    /** The sibling of {@code images} with labels-idx1 in its name for images-idx3, packed or not, where there is one. */
    public static Optional<Path> beside(Path images) {
        String name = String.valueOf(images.getFileName());
        if (!name.contains(IMAGES)) {
            return Optional.empty();
        }
        String sibling = name.replace(IMAGES, LABELS);
        String other = sibling.endsWith(".gz") ? sibling.substring(0, sibling.length() - 3) : sibling + ".gz";
        return Optional.of(images.resolveSibling(sibling))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(images.resolveSibling(other)).filter(Files::isRegularFile));
    }
}
