package symmetrylab.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiments.Experiments;

class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void listNamesEachExperimentWithItsTitle() {
        Lab.Outcome outcome = Lab.run("list");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.lines()).hasSize(Experiments.catalog().experiments().size());
        assertThat(outcome.lines().get(0)).isEqualTo("many-solutions              Many solutions, one answer");
    }

    @Test
    void describeTellsParametersClaimsAndPresets() {
        Lab.Outcome outcome = Lab.run("describe", "diagonal-sparsity");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("--depth N  Depth; whole number in [2, 6], default 2")
                .contains("--loss exponential|logistic")
                .contains("stationary: A stationary point (Yun et al. 2021, corollary 2)")
                .contains("holds when its residual is at most 0.001")
                .contains("fails in the preset no-gap")
                .contains("smoke: Two layers (scale=0.01)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "list",
                "describe",
                "run",
                "run diagonal-sparsity",
                "verify",
                "group",
                "fourier",
                "content check",
                "new-lesson",
                "new-experiment"
            })
    void everyCommandHasHelp(String command) {
        Lab.Outcome outcome = Lab.run((command + " --help").strip().split(" "));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Usage: symmetry-lab").contains("Exit codes:");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void helpAsACommandPrintsTheSame() {
        assertThat(Lab.run("help").out())
                .isNotEmpty()
                .isEqualTo(Lab.run("--help").out());
        assertThat(Lab.run("help", "content", "check").out())
                .isEqualTo(Lab.run("content", "check", "--help").out());
        assertThat(Lab.run("help", "run", "storage").out())
                .isEqualTo(Lab.run("run", "storage", "--help").out());
    }

    @Test
    void helpOfARunListsTheParametersWithRangesDefaultsAndLabels() {
        assertThat(Lab.run("run", "diagonal-sparsity", "--help").out())
                .contains("--depth=N")
                .containsPattern("Depth\\. The number of layers\\. Whole number in \\[2, 6\\], default\\s+2\\.")
                .contains("Add a constant feature. Lets the boundary miss the origin. Default off.")
                .contains("smoke, beside, deep, no-gap");
        assertThat(Lab.run("run", "--help").out()).contains("convolution-sparsity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lisst|there is no command 'lisst', did you mean list or new-lesson?; see 'symmetry-lab --help'",
                "list it|there is no argument 'it'; see 'symmetry-lab list --help'",
                "describe|Missing required parameter: 'ID'; see 'symmetry-lab describe --help'",
                "describe nothing|there is no experiment 'nothing'; there are many-solutions, fully-connected-max-margin,"
                        + " diagonal-sparsity, convolution-sparsity, tensor-builder, singular-directions, sparse-in-a-basis, predicted-directions, single-point-direction, single-point-limit, small-starts, matrix-sensing,"
                        + " layer-potential, regression-limits,"
                        + " group-explorer, fourier-workbench,"
                        + " uncertainty-gauge, equivariant-bias, relu-networks, schatten-ball, many-limits, storage, generalisation, digit-networks,"
                        + " sphere-workbench, band-limited-bias, spherical-network",
                "content|content needs to be told what to do: 'content check'",
                "content check nowhere|nowhere holds no course.yaml: name the folder of the content",
                "serve --port 70000|port must be a whole number in [0, 65535], got '70000' from flag --port",
                "serve --role web|role 'web' comes later; this version runs as --role all",
                "serve --prot 1|there is no option '--prot'; see 'symmetry-lab serve --help'",
            })
    void whatIsNotUnderstoodIsOneLineThatSaysWhatToChange(String command, String message) {
        Lab.Outcome outcome = Lab.run(command.split(" "));
        assertThat(outcome.err()).isEqualToIgnoringNewLines("symmetry-lab: " + message);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void noCommandShowsTheUsage() {
        Lab.Outcome outcome = Lab.run();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Usage: symmetry-lab").contains("serve", "verify");
    }

    @Test
    void debugShowsWhereAnErrorComesFrom() {
        assertThat(Lab.run("describe", "nothing", "--debug").err()).contains("\tat symmetrylab.");
    }

    @Test
    void theContentThatComesAlongIsInOrder() {
        Lab.Outcome outcome = Lab.run("content", "check");
        assertThat(outcome.out()).isEqualToIgnoringNewLines("the content is in order");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void contentWithProblemsFailsTheCheckAndNamesEach() throws IOException {
        Files.writeString(folder.resolve("course.yaml"), "courses: []\n");
        Lab.Outcome outcome = Lab.run("content", "check", folder.toString());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("experiments/many-solutions/experiment.yaml:1: is missing");
        assertThat(outcome.lastLine()).endsWith(" problems");
    }
}
