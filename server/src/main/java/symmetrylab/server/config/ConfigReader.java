package symmetrylab.server.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Looks each option up in its four sources and checks its value. */
final class ConfigReader {
    private static final String FILE = "symmetry-lab.properties";
    private static final int MOST_UPLOAD = 1 << 30;

    private final Map<String, String> flags;
    private final Map<String, String> environment;
    private final Path userHome;
    private final List<Setting> settings = new ArrayList<>();
    private Properties file = new Properties();

    ConfigReader(Map<String, String> flags, Map<String, String> environment, Path userHome) {
        this.flags = flags;
        this.environment = environment;
        this.userHome = userHome;
    }

    static Map<String, String> flags(List<String> arguments) {
        Map<String, String> flags = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String flag = arguments.get(i);
            if (!flag.startsWith("--") || Option.named(flag.substring(2)).isEmpty()) {
                throw new ConfigRefused("there is no flag " + flag + "; there are "
                        + Arrays.stream(Option.values())
                                .map(option -> "--" + option.text())
                                .collect(Collectors.joining(", ")));
            }
            if (i + 1 == arguments.size()) {
                throw new ConfigRefused(flag + " must be followed by its value");
            }
            flags.put(flag.substring(2), arguments.get(i + 1));
        }
        return flags;
    }

    Config read() {
        Path home = Path.of(look(Option.HOME)).toAbsolutePath().normalize();
        file = load(home.resolve(FILE));
        role(look(Option.ROLE));
        int port = number(Option.PORT, 0, 65535);
        String content = look(Option.CONTENT);
        return new Config(
                port,
                home,
                content.isEmpty() ? Optional.empty() : Optional.of(folder(content)),
                new Config.Limits(
                        number(Option.QUEUED_RUNS, 1, 100_000),
                        number(Option.UPLOAD_BYTES, 1024, MOST_UPLOAD),
                        number(Option.KEEP_DAYS, 1, 36_500)),
                new Config.Workers(number(Option.SHORT_WORKERS, 1, 256), number(Option.HEAVY_WORKERS, 1, 256)),
                settings);
    }

    private String look(Option option) {
        Setting setting = found(option);
        settings.add(setting);
        return setting.value();
    }

    private Setting found(Option option) {
        String name = option.text();
        if (flags.containsKey(name)) {
            return new Setting(name, flags.get(name), "flag --" + name);
        }
        if (environment.containsKey(option.variable())) {
            return new Setting(name, environment.get(option.variable()), "environment " + option.variable());
        }
        if (file.containsKey(name)) {
            return new Setting(name, file.getProperty(name), "file " + FILE);
        }
        String standard =
                option == Option.HOME ? userHome.resolve(".symmetry-lab").toString() : option.standard();
        return new Setting(name, standard, "default");
    }

    private static Properties load(Path path) {
        Properties properties = new Properties();
        if (!Files.exists(path)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new ConfigRefused("cannot read " + path + ": " + e.getMessage());
        }
        for (String name : properties.stringPropertyNames()) {
            if (Option.named(name).isEmpty() || name.equals(Option.HOME.text())) {
                throw new ConfigRefused(path + " sets '" + name + "', which cannot be set there");
            }
        }
        return properties;
    }

    private static void role(String role) {
        switch (role) {
            case "all" -> {}
            case "web", "worker" ->
                throw new ConfigRefused("role '" + role + "' comes later; this version runs as --role all");
            default -> throw new ConfigRefused("role must be all, got '" + role + "'");
        }
    }

    private static Path folder(String text) {
        Path folder = Path.of(text).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ConfigRefused("content must be a folder, got " + folder);
        }
        return folder;
    }

    private int number(Option option, int least, int most) {
        String text = look(option);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new ConfigRefused(option.text() + " must be a whole number in [" + least + ", " + most + "], got '" + text
                + "' from " + settings.get(settings.size() - 1).source());
    }
}
