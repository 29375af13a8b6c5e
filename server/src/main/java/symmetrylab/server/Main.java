package symmetrylab.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import symmetrylab.server.config.Config;
import symmetrylab.server.config.ConfigRefused;
import symmetrylab.server.config.Setting;
import symmetrylab.server.content.ContentRefused;
import symmetrylab.shared.experiments.Experiments;

/** Starts the server; what keeps it from starting is told in a line, with exit code 1. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try {
            Config config = Config.parse(List.of(arguments), System.getenv(), Path.of(System.getProperty("user.home")));
            ServerProcess server = ServerProcess.start(config, ServerProcess.Host.standard(Experiments.catalog()));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            tell(System.out, config, server);
        } catch (ConfigRefused | ContentRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void tell(PrintStream out, Config config, ServerProcess server) {
        for (Setting setting : config.settings()) {
            out.println(setting.shown());
        }
        out.println("Symmetry Lab is at http://localhost:" + server.port());
    }
}
