package symmetrylab.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.TestServer;

class ConfigTest {
    @TempDir
    Path home;

    private Config read(Map<String, String> environment, String... flags) {
        return Config.parse(List.of(flags), environment, home);
    }

    @Test
    void aFlagComesBeforeTheEnvironmentBeforeTheFileBeforeTheDefault() throws IOException {
        Path folder = home.resolve(".symmetry-lab");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("symmetry-lab.properties"), "port = 1\nqueued-runs = 2\nkeep-days = 3\n");
        Map<String, String> environment = Map.of("SYMMETRY_LAB_PORT", "11", "SYMMETRY_LAB_QUEUED_RUNS", "12");
        Config config = read(environment, "--port", "21");
        assertThat(config.port()).isEqualTo(21);
        assertThat(config.limits().queuedRuns()).isEqualTo(12);
        assertThat(config.limits().keepDays()).isEqualTo(3);
        assertThat(config.home()).isEqualTo(folder.toAbsolutePath());
        assertThat(config.settings().stream().map(Setting::shown))
                .contains("port = 21  (flag --port)")
                .contains("queued-runs = 12  (environment SYMMETRY_LAB_QUEUED_RUNS)")
                .contains("keep-days = 3  (file symmetry-lab.properties)")
                .contains("role = all  (default)");
    }

    @Test
    void secretsAreMasked() {
        assertThat(new Setting("admin-token", "abc", "file").shown()).isEqualTo("admin-token = ***  (file)");
    }

    @Test
    void refusalsNameRulePlaceAndValue() {
        assertThatThrownBy(() -> read(Map.of(), "--role", "worker"))
                .hasMessage("role 'worker' comes later; this version runs as --role all");
        assertThatThrownBy(() -> read(Map.of("SYMMETRY_LAB_PORT", "high")))
                .hasMessage("port must be a whole number in [0, 65535], got 'high' from environment SYMMETRY_LAB_PORT");
        assertThatThrownBy(() -> read(Map.of(), "--prot", "1")).hasMessageContaining("there is no flag --prot");
        assertThatThrownBy(
                        () -> read(Map.of(), "--content", home.resolve("none").toString()))
                .hasMessageContaining("content must be a folder");
    }

    @Test
    void aSecondServerIsToldWhatToChange() {
        try (TestServer first = TestServer.start(home.resolve("one"))) {
            assertThatThrownBy(() -> TestServer.start(home.resolve("one")))
                    .isInstanceOf(ConfigRefused.class)
                    .hasMessageContaining("is in use by another server")
                    .hasMessageContaining("--home DIR");
            String port = Integer.toString(first.port());
            assertThatThrownBy(() -> TestServer.start(home.resolve("two"), "--port", port))
                    .isInstanceOf(ConfigRefused.class)
                    .hasMessage(
                            "port " + port + " is in use: stop what listens there, or choose another with --port N");
        }
    }
}
