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
            List<Path> found = files.filter(file -> namesImages(String.valueOf(file.getFileName())))
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
            if (found.isEmpty()) {
                throw new TableRefused(
                        "{0} is a folder without images: looked for a file with {1} in its name, such as"
                                + " t10k-images-idx3-ubyte.gz; name a file of points, or the folder of the images",
                        path, IMAGES);
            }
            return found.get(0);
        }
    }

    /** Whether a name is one of a file of images. */
    static boolean namesImages(String name) {
        return name.contains(IMAGES);
    }

    /** The sibling of {@code images} with labels-idx1 in its name for images-idx3, packed or not, where there is one. */
    public static Optional<Path> beside(Path images) {
        String name = String.valueOf(images.getFileName());
        if (!namesImages(name)) {
            return Optional.empty();
        }
        String sibling = name.replace(IMAGES, LABELS);
        String other = sibling.endsWith(".gz") ? sibling.substring(0, sibling.length() - 3) : sibling + ".gz";
        return Optional.of(images.resolveSibling(sibling))
                .filter(Files::isRegularFile)
                .or(() -> Optional.of(images.resolveSibling(other)).filter(Files::isRegularFile));
    }
}
