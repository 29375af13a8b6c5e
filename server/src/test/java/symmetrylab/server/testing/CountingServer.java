package symmetrylab.server.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import symmetrylab.server.ServerProcess;
import symmetrylab.server.config.Config;

/** The server as a process of its own, to be killed by tests; prints its port. */
public final class CountingServer {
    private CountingServer() {}

    public static void main(String[] arguments) {
        Config config = Config.parse(List.of(arguments), Map.of(), Path.of("."));
        ServerProcess server = ServerProcess.start(config, TestServer.host());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.port());
    }
}
