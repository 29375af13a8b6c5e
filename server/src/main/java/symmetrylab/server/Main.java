package symmetrylab.server;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import symmetrylab.server.cli.Cli;
import symmetrylab.server.cli.Surroundings;
import symmetrylab.server.config.Config;
import symmetrylab.shared.experiments.Experiments;

/** The program: the command line on standard input and output. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.in, encoded(FileDescriptor.out), encoded(FileDescriptor.err)));
    }

    /** Does what the arguments say and answers the exit code. */
    public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        return Cli.run(
                arguments,
                new Surroundings(in, out, err, System.getenv(), isTerminal(), Experiments.catalog(), Main::serve));
    }

    private static void serve(Map<String, String> flags, PrintStream out) throws InterruptedException {
        Config config = Config.of(flags, System.getenv(), Path.of(System.getProperty("user.home")));
        config.settings().forEach(setting -> out.println(setting.shown()));
        ServerProcess server = ServerProcess.start(config, ServerProcess.Host.standard(Experiments.catalog()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        out.println("Symmetry Lab is at http://localhost:" + server.port());
        out.flush();
        // until the process is told to stop
        new CountDownLatch(1).await();
    }

    /** Event lines are UTF-8 whatever the locale; on a terminal that has an encoding of its own, that one. */
    private static PrintStream encoded(FileDescriptor to) {
        Charset terminal = isTerminal() ? System.console().charset() : StandardCharsets.UTF_8;
        Charset charset = terminal.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : terminal;
        return new PrintStream(new FileOutputStream(to), true, charset);
    }

    /** From Java 22 on there can be a console where there is no terminal, and a method that tells; before, there is not. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
