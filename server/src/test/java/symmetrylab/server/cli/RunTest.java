package symmetrylab.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.server.testing.DrawnDigits;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.wire.EventCodec;

class RunTest {
    private static final String TABLE = "x1;x2;kind\r\n1,5;2,0;spam\r\n-1,0;-2,5;ham\r\n";

    @TempDir
    Path folder;

    private static List<RunEvent> events(Lab.Outcome outcome) {
        return outcome.lines().stream().map(EventCodec::parse).toList();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String refused(String... arguments) {
        Lab.Outcome outcome = Lab.run(arguments);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        return outcome.err().strip();
    }

    @Test
    void aRunEndsWithItsEvidenceAndAPlaceToSeeIt() {
        Lab.Outcome outcome = Lab.run("run", "diagonal-sparsity", "--preset", "deep");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("settings depth=3&scale=0.05")
                .containsPattern("A stationary point \\[stationary, diagonal]: holds\n  residual .*, tolerance 0.001")
                .contains("  not met: The network has two layers (its depth): 3")
                .containsPattern("digest   [0-9a-f]{32}\n")
                .contains("http://localhost:8080/experiments/diagonal-sparsity?depth=3&scale=0.05");
    }

    @Test
    void anOptionGoesOverThePreset() {
        Lab.Outcome outcome =
                Lab.run("run", "diagonal-sparsity", "--preset", "deep", "--scale", "0.04", "--margin", "50", "--json");
        assertThat(((RunEvent.Started) events(outcome).get(0)).settings()).isEqualTo("depth=3&scale=0.04&margin=50");
    }

    @Test
    void eventLinesAreTheStoredRun() throws IOException {
        Lab.Outcome outcome = Lab.run("run", "many-solutions", "--preset", "smoke", "--json");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        try (var stored = RunTest.class.getResourceAsStream("/content/experiments/many-solutions/smoke.transcript")) {
            assertThat(outcome.lines())
                    .isEqualTo(new String(stored.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    @Test
    void theSeedsOfARangeRunInOrderAndAreCounted() {
        Lab.Outcome outcome = Lab.run("run", "many-solutions", "--margin", "500", "--seeds", "3..6");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.lines().subList(0, 4))
                .allMatch(line -> line.matches("seed [3-6]: direction/first .*; digest [0-9a-f]{32}"))
                .isSorted();
        assertThat(outcome.out()).contains("4 runs");
        assertThat(outcome.lastLine()).matches("direction/third +\\d +\\d +\\d +0 .*");
        Lab.Outcome alone = Lab.run("run", "many-solutions", "--margin", "500", "--seed", "4");
        String digest = outcome.lines().get(1).replaceAll(".*digest ", "");
        assertThat(alone.out()).contains("digest   " + digest);
    }

    @Test
    void eventLinesOfSeedsFollowEachOther() {
        Lab.Outcome outcome = Lab.run("run", "many-solutions", "--margin", "5", "--seeds", "1..3", "--json");
        assertThat(events(outcome).stream()
                        .filter(RunEvent.Started.class::isInstance)
                        .map(event -> ((RunEvent.Started) event).settings()))
                .containsExactly("margin=5&seed=1", "margin=5&seed=2", "margin=5&seed=3");
        assertThat(events(outcome).stream().filter(RunEvent.Finished.class::isInstance))
                .hasSize(3);
    }

    @Test
    void aTableOfOnesOwnIsTrainedOn() throws IOException {
        String table = file("own.csv", TABLE);
        Lab.Outcome outcome = Lab.run("run", "many-solutions", "--margin", "50", "--data", table);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("data     2 points with 2 features")
                .contains("commas within numbers are read as decimal commas")
                .contains("label 'spam' became +1 (1 rows), 'ham' became -1 (1)")
                .contains("points=1.5,2,1;-1,-2.5,-1");
        Lab.Outcome piped = Lab.runWith(TABLE, "run", "many-solutions", "--margin", "50", "--data", "-");
        assertThat(piped.out()).isEqualTo(outcome.out());
    }

    @Test
    void drawnDigitsAreTrainedOn() throws IOException {
        Path images = new DrawnDigits(80, 3).writePacked(folder);
        String[] command = {
            "run",
            "diagonal-sparsity",
            "--margin",
            "20",
            "--data",
            images.toString(),
            "--classes",
            "1,5",
            "--limit",
            "40",
            "--pool",
            "4"
        };
        Lab.Outcome outcome = Lab.run(command);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("40 points with 49 features", "28 × 28 pixels are averaged to 7 × 7")
                .contains("label '1' became +1 (20 images), '5' became -1 (20)")
                .contains("choose the same file there");
        Files.move(folder.resolve("drawn-labels-idx1-ubyte.gz"), folder.resolve("names.gz"));
        assertThat(refused(command)).contains("the images have no labels: set --labels FILE");
        String[] withLabels = Arrays.copyOf(command, command.length + 2);
        withLabels[command.length] = "--labels";
        withLabels[command.length + 1] = folder.resolve("names.gz").toString();
        assertThat(Lab.run(withLabels).out()).isEqualTo(outcome.out());
    }

    @Test
    void truncatedImagesAreRefused() throws IOException {
        Path images = new DrawnDigits(10, 3).write(folder);
        Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 4000));
        assertThat(refused("run", "diagonal-sparsity", "--data", images.toString()))
                .contains("the file is truncated: expected 7856 bytes (10 images of 28 × 28), it has 4000");
    }

    @Test
    void badTablesAreRefusedWithTheirPlace() throws IOException {
        String nan = file("nan.csv", "x1,x2,y\n1,2,1\n0,NaN,-1\n");
        assertThat(refused("run", "many-solutions", "--data", nan))
                .isEqualTo("symmetry-lab: " + nan + ": row 3, column 'x2': 'NaN' is not a finite number; remove the row"
                        + " or fill in the value");
        String three = file("three.csv", "1,2,3,1\n0,1,2,-1\n");
        assertThat(refused("run", "many-solutions", "--data", three))
                .contains("the points of --data must have between 2 and 2 columns beside the label, got 3");
        assertThat(refused("run", "many-solutions", "--data", "nowhere.csv")).contains("nowhere.csv does not exist");
        String many = file("many.csv", "1,2,a\n0,1,b\n3,4,c\n");
        assertThat(refused("run", "many-solutions", "--data", many)).contains("set --classes a,b to choose two");
    }

    @Test
    void dataThatOnlyAnInterceptSeparatesGetTheOfferOfAConstantFeature() throws IOException {
        String shifted = file("shifted.csv", "3,3,1\n4,5,1\n1,1,-1\n1,2,-1\n");
        String message = refused("run", "diagonal-sparsity", "--data", shifted);
        assertThat(message)
                .contains("the points of --data must be separable by a hyperplane through the origin")
                .endsWith("a constant feature would separate them: set --constant on");
        Lab.Outcome outcome =
                Lab.run("run", "diagonal-sparsity", "--data", shifted, "--constant", "on", "--margin", "20");
        assertThat(outcome.code()).isZero();
        String never = file("never.csv", "0,0,1\n1,1,1\n0,1,-1\n1,0,-1\n");
        assertThat(refused("run", "diagonal-sparsity", "--data", never)).contains("or set --nonseparable train");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run|run needs an experiment right behind it; there are many-solutions, fully-connected-max-margin,"
                        + " diagonal-sparsity, convolution-sparsity, tensor-builder, singular-directions, sparse-in-a-basis, predicted-directions, single-point-direction, single-point-limit, small-starts, matrix-sensing,"
                        + " layer-potential, regression-limits, group-explorer,"
                        + " fourier-workbench, uncertainty-gauge, equivariant-bias, relu-networks, schatten-ball, many-limits,"
                        + " storage, generalisation,"
                        + " digit-networks, sphere-workbench, band-limited-bias, spherical-network",
                "run nothing --depth 3|there is no experiment 'nothing'; there are many-solutions,"
                        + " fully-connected-max-margin, diagonal-sparsity, convolution-sparsity, tensor-builder, singular-directions, sparse-in-a-basis, predicted-directions, single-point-direction, single-point-limit, small-starts, matrix-sensing,"
                        + " layer-potential, regression-limits,"
                        + " group-explorer,"
                        + " fourier-workbench, uncertainty-gauge, equivariant-bias, relu-networks, schatten-ball, many-limits,"
                        + " storage, generalisation,"
                        + " digit-networks, sphere-workbench, band-limited-bias, spherical-network",
                "run --seeds 1..3 many-solutions|'--seeds' stands before 'many-solutions': options come behind it",
                "run diagonal-sparsity --depth 12|--depth must lie in [2, 6], got 12",
                "run diagonal-sparsity --depth 12 --scale big|--depth must lie in [2, 6], got 12; --scale must be a"
                        + " number in [1e-6, 10], got big",
                "run diagonal-sparsity --depth|Missing required parameter for option '--depth' (N); see 'symmetry-lab"
                        + " run diagonal-sparsity --help'",
                "run diagonal-sparsity --dept 3|there is no option '--dept', did you mean --depth or --debug?; see 'symmetry-lab"
                        + " run diagonal-sparsity --help'",
                "run diagonal-sparsity --preset none|--preset must be one of smoke, beside, deep, no-gap, small-start, large-start, limit, deep-limit, got 'none'",
                "run many-solutions --seeds 5|--seeds must be a range of at most 1000 seeds such as 1..20, got '5'",
                "run many-solutions --seeds 1..3 --seed 2|--seed and --seeds cannot be given together: leave one out",
                "run many-solutions --seeds 0..9 --step 0|--step must lie in [1e-4, 100], got 0",
                "run many-solutions --seeds 999999..1000001|--seed must lie in [0, 1000000], got 1000001",
                "run many-solutions --limit 20|--limit chooses from a file: name it with --data FILE",
                "run many-solutions --points @3f2a|--points names data that is not here: choose the file again or upload"
                        + " it, got @3f2a",
            })
    void whatCannotBeRunIsOneLineThatSaysWhatToChange(String command, String message) {
        assertThat(refused(command.split(" "))).isEqualTo("symmetry-lab: " + message);
    }

    @Test
    void optionsOfDataAreChecked() throws IOException {
        String table = file("own.csv", TABLE);
        assertThat(refused("run", "many-solutions", "--data", table, "--limit", "1"))
                .isEqualTo("symmetry-lab: --limit must be a whole number in [2, 5000], got '1'");
        assertThat(refused("run", "many-solutions", "--data", table, "--points", "1,2,1"))
                .isEqualTo("symmetry-lab: --data and --points cannot be given together: leave one out");
    }

    @Test
    void aPersonAtATerminalSeesProgressAndNobodyElseDoes() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings terminal = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                true,
                Experiments.catalog(),
                (flags, out) -> {});
        String[] command = {"run", "many-solutions", "--margin", "5"};
        assertThat(Cli.run(command, terminal)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\r[####").endsWith("\r");
        assertThat(Lab.run(command).err()).isEmpty();
    }
}
