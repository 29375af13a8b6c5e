package symmetrylab.shared.picture.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;

/** What a reader takes away repeats the run to the last bit. */
class SnippetTest {
    private static final String VERSION = "1.0";
    private static final DataTable TABLE = DataTable.parse("1,2,0.5,1;2,1,-0.0,1;-1,-3,1e-7,-1");

    @TempDir
    private Path folder;

    private static RunRecord ofTable() {
        Experiment experiment = Experiments.catalog().get("diagonal-sparsity");
        RunRecord run = new RunRecord(experiment.schema());
        Settings settings = Settings.parse(experiment.schema(), Runs.SHORT + "&beside=on&points=" + TABLE.reference());
        new RunSession(experiment, settings, SnippetTest::held, run::add).finish();
        return run;
    }

    private static Optional<DataTable> held(String reference) {
        return reference.equals(TABLE.reference()) ? Optional.of(TABLE) : Optional.empty();
    }

    private String run(String source, String... arguments) throws Exception {
        Path file = Files.writeString(folder.resolve("Replay.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int code = compiler.run(
                null,
                null,
                complaints,
                "-Xlint:all",
                "-Werror",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
        assertThat(code).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            loader.loadClass("Replay").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8).trim();
    }

    private static String last(RunRecord run) {
        return run.digests().get(run.digests().size() - 1);
    }

    @Test
    void theJavaProgramOfEachExperimentCompilesAndGivesTheDigestOfItsRun() throws Exception {
        for (Experiment experiment : Experiments.catalog().experiments()) {
            RunRecord run = Runs.brief(experiment, "&seed=3");
            Snippet snippet = Snippet.of(run, Inputs.none(), VERSION);
            assertThat(run(snippet.java())).isEqualTo("identical " + last(run));
        }
    }

    @Test
    void pointsThatTheSettingsOnlyNameAreWrittenDown() throws Exception {
        RunRecord run = ofTable();
        String source = Snippet.of(run, SnippetTest::held, VERSION).java();
        assertThat(source).contains("-0.0").contains("1e-7").contains("FULLY_CONNECTED");
        assertThat(run(source)).isEqualTo("identical " + last(run));
    }

    @Test
    void pointsThatAreNotHereComeFromAFile() throws Exception {
        RunRecord run = ofTable();
        String source = Snippet.of(run, Inputs.none(), VERSION).java();
        Path points =
                Files.writeString(folder.resolve("points.csv"), TABLE.text().replace(";", "\n") + "\n");
        assertThat(run(source, points.toString())).isEqualTo("identical " + last(run));
    }

    @Test
    void anAlteredProgramSaysThatItsRunDiffers() throws Exception {
        RunRecord run = Runs.of("diagonal-sparsity", Runs.SHORT + "&seed=3");
        String source = Snippet.of(run, Inputs.none(), VERSION).java().replace("seed=3", "seed=4");
        assertThat(run(source)).startsWith("different ");
    }

    @Test
    void thePythonProgramIsPython() throws Exception {
        Assumptions.assumeTrue(hasPython(), "no python3 on this machine");
        List<String> sources = new ArrayList<>();
        for (Experiment experiment : Experiments.catalog().experiments()) {
            RunRecord run = Runs.brief(experiment, "");
            sources.add(Snippet.of(run, Inputs.none(), VERSION).python());
        }
        sources.add(Snippet.of(ofTable(), SnippetTest::held, VERSION).python());
        sources.add(Snippet.of(ofTable(), Inputs.none(), VERSION).python());
        for (String source : sources) {
            Path file = Files.writeString(folder.resolve("replay.py"), source);
            Process process = new ProcessBuilder("python3", "-m", "py_compile", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        }
    }

    private static boolean hasPython() {
        for (String place : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(place, "python3"))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void withoutARunThereIsNothingToRepeat() {
        RunRecord none =
                new RunRecord(Experiments.catalog().get("diagonal-sparsity").schema());
        assertThatThrownBy(() -> Snippet.of(none, Inputs.none(), VERSION))
                .hasMessage("a snippet must have a run to repeat, and there is none yet");
    }

    @Test
    void everyNumberOfTheTableIsReadBackToTheLastBit() throws IOException {
        RunRecord run = ofTable();
        String[] lines = SampleTable.csv(run).split("\n");
        assertThat(lines[0]).isEqualTo("lane,at,step,loss,margin,log-time,angle,stationary,l1-direction");
        int row = 1;
        for (String lane : run.lanes()) {
            for (var sample : run.samples(lane)) {
                String[] cells = lines[row++].split(",", -1);
                assertThat(cells[0]).isEqualTo(lane);
                assertThat(Integer.parseInt(cells[1])).isEqualTo(sample.step());
                for (int k = 0; k < sample.values().length; k++) {
                    double value = cells[k + 2].isEmpty() ? Double.NaN : Decimal.parse(cells[k + 2]);
                    assertThat(Double.doubleToLongBits(value)).isEqualTo(Double.doubleToLongBits(sample.values()[k]));
                }
            }
        }
        assertThat(lines).hasSize(row);
    }
}
