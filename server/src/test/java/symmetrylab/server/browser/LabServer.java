package symmetrylab.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.server.ServerProcess;
import symmetrylab.server.config.Config;
import symmetrylab.server.web.Assets;
import symmetrylab.shared.experiments.Experiments;

/** The whole laboratory as readers meet it: real experiments, real content, the real bundle, on a free port. */
final class LabServer implements AutoCloseable {
    private static LabServer shared;

    private final ServerProcess process;
    private final int port;

    private LabServer(ServerProcess process) {
        this.process = process;
        this.port = process.port();
    }

    /** One for all tests that leave it as it is. */
    static synchronized LabServer shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    static LabServer start(String... flags) {
        try {
            Path home = Files.createTempDirectory("symmetry-lab");
            List<String> all = new ArrayList<>(List.of(flags));
            if (!all.contains("--home")) {
                all.addAll(List.of("--home", home.toString()));
            }
            if (!all.contains("--port")) {
                all.addAll(List.of("--port", "0"));
            }
            return new LabServer(ServerProcess.start(
                    Config.parse(all, Map.of(), home), ServerProcess.Host.standard(Experiments.catalog())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the compiled module that holds an experiment. */
    String core(String experiment) {
        String course = Experiments.catalog().courseOf(experiment).name();
        return base() + "/assets/" + Assets.core(course);
    }

    String port() {
        return Integer.toString(port);
    }

    String base() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
