package symmetrylab.server.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import symmetrylab.server.ServerProcess;
import symmetrylab.server.config.Config;
import symmetrylab.shared.experiments.Experiments;

/** The server with the real experiments as a process of its own, to be killed by tests; prints its port. */
public final class LabProcess {
    private LabProcess() {}

    public static void main(String[] arguments) {
        Config config = Config.parse(List.of(arguments), Map.of(), Path.of("."));
        ServerProcess server = ServerProcess.start(config, ServerProcess.Host.standard(Experiments.catalog()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.port());
    }
}
