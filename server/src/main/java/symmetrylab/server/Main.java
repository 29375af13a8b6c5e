package symmetrylab.server;

import java.nio.file.Path;
import java.util.List;
import symmetrylab.server.config.Config;
import symmetrylab.server.config.ConfigRefused;
import symmetrylab.server.content.ContentRefused;
import symmetrylab.shared.experiments.Experiments;

/** Starts the server; what keeps it from starting is told in a line, with exit code 1. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            Config config = Config.parse(List.of(arguments), System.getenv(), Path.of(System.getProperty("user.home")));
            config.settings().forEach(setting -> System.out.println(setting.shown()));
            ServerProcess server = ServerProcess.start(config, ServerProcess.Host.standard(Experiments.catalog()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            System.out.println("Symmetry Lab is at http://localhost:" + server.port());
        } catch (ConfigRefused | ContentRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
