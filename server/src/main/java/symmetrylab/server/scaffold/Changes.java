package symmetrylab.server.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files to be written, all at once and only when everything has been thought of; a new one overwrites nothing. */
final class Changes {
    private final Map<Path, String> texts = new LinkedHashMap<>();

    Changes create(Path file, String text) {
        if (Files.exists(file)) {
            throw new ScaffoldRefused(file + " is there already: choose another name");
        }
        texts.put(file, text);
        return this;
    }

    Changes replace(Path file, String text) {
        texts.put(file, text);
        return this;
    }

    /** Writes them and answers which. */
    List<Path> write() throws IOException {
        for (Map.Entry<Path, String> entry : texts.entrySet()) {
            Files.createDirectories(entry.getKey().getParent());
            Files.writeString(entry.getKey(), entry.getValue());
        }
        return new ArrayList<>(texts.keySet());
    }

    static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ScaffoldRefused(file + " is missing");
        }
        return Files.readString(file);
    }
}
