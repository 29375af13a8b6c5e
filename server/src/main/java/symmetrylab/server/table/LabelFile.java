package symmetrylab.server.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the labels of a file of images lie when nobody says. */
public final class LabelFile {
    private static final String IMAGES = "images-idx3";
    private static final String LABELS = "labels-idx1";

    private LabelFile() {}

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
