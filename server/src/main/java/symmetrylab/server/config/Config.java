package symmetrylab.server.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How this server runs.
 *
 * @param port the port to listen on, 0 for any free one
 * @param home the folder of the database, the lock and {@code symmetry-lab.properties}
 * @param content the folder to read content from, empty for the content that travels with the program
 * @param settings every value with its source, to be printed at start
 */
public record Config(
        int port, Path home, Optional<Path> content, Limits limits, Workers workers, List<Setting> settings) {
    public Config {
        settings = List.copyOf(settings);
    }

    /**
     * What a stranger can ask for.
     *
     * @param queuedRuns runs that may wait at a time
     * @param uploadBytes the largest request
     * @param keepDays runs and uploads that ended longer ago are deleted
     */
    public record Limits(int queuedRuns, int uploadBytes, int keepDays) {}

    /** How many runs are worked on at a time, short and heavy ones apart. */
    public record Workers(int shortRuns, int heavyRuns) {}

    /** Flags as {@code name → value}; throws {@link ConfigRefused}. */
    public static Config of(Map<String, String> flags, Map<String, String> environment, Path userHome) {
        return new ConfigReader(flags, environment, userHome).read();
    }

    /** Flags as {@code --name value}; throws {@link ConfigRefused}. */
    public static Config parse(List<String> arguments, Map<String, String> environment, Path userHome) {
        return of(ConfigReader.flags(arguments), environment, userHome);
    }
}
