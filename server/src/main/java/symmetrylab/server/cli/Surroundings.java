package symmetrylab.server.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import symmetrylab.shared.experiment.Catalog;

/**
 * What the command line takes from the world around it.
 *
 * @param interactive whether a person looks at a terminal, so that progress is worth showing
 * @param serving starts the server and answers when it has stopped
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean interactive,
        Catalog catalog,
        Serving serving) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Starts a server and stays until it ends. */
    @FunctionalInterface
    public interface Serving {
        /** @param flags the settings given as flags, {@code name → value} */
        void serve(Map<String, String> flags, PrintStream out) throws Exception;
    }
}
