package symmetrylab.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.server.group.NumPyFile;
import symmetrylab.shared.wire.Json;

class SolveTest {
    private static final String TABLE = "x1,x2,y\n1,3,a\n3,1,a\n-2,-4,b\n";

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text).toString();
    }

    private static Map<?, ?> json(String table, String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"solve", "--data", "-", "--json"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        Lab.Outcome outcome = Lab.runWith(table, all);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return (Map<?, ?>) Json.parse(outcome.out().strip());
    }

    private static Map<?, ?> direction(Map<?, ?> json, int row) {
        return (Map<?, ?>) ((List<?>) json.get("directions")).get(row);
    }

    private static double number(Map<?, ?> map, String key) {
        return (Double) map.get(key);
    }

    @Test
    void theTextHasFactsDirectionsAndTheCommandsThatTrain() throws IOException {
        String name = file(TABLE);
        assertThat(Lab.run("solve", "--data", name).out())
                .startsWith(name + ": 3 points with 2 features\n")
                .contains("  separable             yes\n")
                .contains("  margin                2.82843\n")
                .containsPattern("  l2 +0.353553  2.82843 +0.125 +0.125 .* 1 2 +0.707107 0.707107\n")
                .contains("stationary vertex 1 of 3, the least")
                .contains("lab run fully-connected-max-margin --data " + name + " --depth 2\n")
                .contains("lab run diagonal-sparsity --data " + name + " --depth 3\n")
                .contains("label 'a' became +1 (2 rows), 'b' became -1 (1)\n");
    }

    @Test
    void jsonHasBothSidesOfEveryProof() {
        Map<?, ?> json = json(TABLE, "--norm", "l2,l1,fourier-l1,2/3,1/2");
        assertThat(json.get("separable")).isEqualTo(true);
        for (Object row : (List<?>) json.get("directions")) {
            Map<?, ?> found = (Map<?, ?>) row;
            assertThat(number(found, "residual")).isLessThan(1e-8);
            assertThat(number(found, "primal")).isCloseTo(number(found, "dual"), within(1e-9));
            assertThat((List<?>) found.get("support_vectors")).isNotEmpty();
        }
        assertThat(direction(json, 0).get("support_vectors")).hasToString("[1.0, 2.0]");
        assertThat((List<?>) json.get("directions")).hasSize(9);
        assertThat(json.get("train").toString()).contains("diagonal-sparsity --data - --depth 4");
    }

    /** What is told to train, can be run as it stands. */
    @Test
    void theCommandsRun() throws IOException {
        String name = file(TABLE);
        Lab.Outcome outcome = Lab.run("solve", "--data", name, "--constant", "--limit", "2");
        List<String> commands = outcome.lines().stream()
                .filter(line -> line.contains("lab run "))
                .map(line -> line.substring(line.indexOf("run ")))
                .toList();
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            assertThat(Lab.run((command + " --steps 5").split(" ")).code())
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void csvAndNumPyHaveTheDirections() throws IOException {
        String name = file(TABLE);
        assertThat(Lab.run("solve", "--data", name, "--csv", "--norm", "l1").lines())
                .containsExactly(
                        "norm,norm_value,margin,primal,dual,residual,support_vectors,direction,note",
                        "l1,0.5,2.82842712474619,0.5,0.5,0,1 2,0.7071067811865475 0.7071067811865475,");
        Path out = folder.resolve("directions.npz");
        Lab.run("solve", "--data", name, "--format", "npz", "--out", out.toString());
        Map<String, NumPyFile.Array> arrays = NumPyFile.read(Files.readAllBytes(out));
        assertThat(arrays.get("directions_direction").shape()).isEqualTo("12,");
        assertThat(arrays.get("directions_residual").kind()).isEqualTo("<f8");
    }

    @Test
    void pointsThatNothingSeparatesAreNamedWithWhatHelps() {
        Map<?, ?> line = json("1,1,1\n2,2,-1\n");
        assertThat(line.get("separable")).isEqualTo(false);
        assertThat(line.get("contradicting")).hasToString("[1, 2]");
        assertThat(line.get("notes").toString()).contains("A constant feature would separate them: add --constant.");
        assertThat(json("1,1,1\n2,2,-1\n", "--constant").get("separable")).isEqualTo(true);
        assertThat(json("1,2,1\n1,2,-1\n").get("notes").toString()).contains("Move or remove some of them.");
        assertThat(json("1e10,0,1\n0,-1e-5,-1\n").get("notes").toString()).contains("whose length is 1e10");
    }

    @Test
    void unusualTablesAreAnswered() {
        assertThat(number(json("1,2,1\n2,4,1\n-1,-2,-1\n"), "rank")).isEqualTo(1);
        assertThat(direction(json("1,0,2,1\n-2,0,-1,-1\n", "--norm", "l2"), 0)
                        .get("direction")
                        .toString())
                .contains(", 0.0, ");
        assertThat(direction(json("1,1,1\n-2,-2,-1\n", "--norm", "l1"), 0).get("note"))
                .isEqualTo("not the only one: another is as good");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 12; j++) {
                many.append((i * (j + 2)) % 13 + 1).append(',');
            }
            many.append("1\n");
        }
        many.append("-1,".repeat(12)).append("-1\n");
        assertThat(json(many.toString()).get("notes").toString())
                .contains("The stationary vertices of 2/3 are not listed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1e150,1,1;-1,1,-1            | row 1 column 1 is 1e150: rescale the column",
                "1e-150,2e-150,1;-1e-150,0,-1 | the largest is 2e-150: rescale all columns",
                "1,2,1;2,1,1                  | two classes are needed",
                "nan,2,1;1,2,-1               | 'nan' is not a finite number",
                "inf,2,1;1,2,-1               | 'inf' is not a finite number",
            })
    void badTablesAreRefusedInOneLine(String rows, String reason) {
        Lab.Outcome outcome = Lab.runWith(rows.replace(';', '\n') + "\n", "solve", "--data", "-");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(reason);
        assertThat(outcome.err().lines()).hasSize(1);
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() {
        assertThat(Lab.run("solve").err()).contains("name a table with --data FILE");
        assertThat(Lab.runWith(TABLE, "solve", "--data", "-", "--norm", "l3").err())
                .contains("--norm must name norms: l2, l1, fourier-l1, or a power in [0.05, 1) such as 2/3");
    }

    private static final String VALUES = "x1,x2,x3,x4,y\n1,2,0.5,2,1\n0.3,-1,2,-1,-0.4\n";

    /** Closed form, linear programme and Newton's method fit alike; each is the least of its kind. */
    @Test
    void valuesAreFittedByTheLeastSolutionOfEachKind() {
        Map<?, ?> json = json(VALUES, "--values", "--depth", "3", "--alpha", "0.2");
        assertThat(json.get("freedom")).isEqualTo(2.0);
        List<?> solutions = (List<?>) json.get("solutions");
        assertThat(solutions).extracting(row -> ((Map<?, ?>) row).get("least")).hasToString("[l2, l1, Q, Q of Fz]");
        for (Object row : solutions) {
            Map<?, ?> found = (Map<?, ?>) row;
            assertThat(number(found, "fit")).isLessThan(1e-10);
            assertThat(number(found, "gap")).isLessThan(1e-10);
            List<?> z = (List<?>) found.get("solution");
            double first = (Double) z.get(0) + 2 * (Double) z.get(1) + 0.5 * (Double) z.get(2) + 2 * (Double) z.get(3);
            assertThat(first).isCloseTo(1, within(1e-9));
        }
    }

    /** What is told to train ends where it was said to end. */
    @Test
    void theCommandsForValuesRun() throws IOException {
        List<String> commands = Lab.run("solve", "--data", file(VALUES), "--values").lines().stream()
                .filter(line -> line.contains("lab run "))
                .map(line -> line.substring(line.indexOf("lab run ") + 4).replace("'", ""))
                .toList();
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            Lab.Outcome outcome = Lab.run(command.split(" "));
            assertThat(outcome.code()).as(command).isZero();
            assertThat(outcome.out()).as(command).contains(": holds");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,1;2,4,5 | --values | must be solvable: the best z misses a value by",
                "1,2,a;2,4,b | --values | point 1: 'a' is no value to be fitted",
                "1,2,1;2,nan,3 | --values | row 2, column 2: 'nan' is not a finite number",
                "1,2,1;0,0,3 | --values | must have an x that is not 0 in each point; point 2 has none",
                "1,2,1;2,1e40,3 | --values | must be numbers of size 0 or 1e-30 to 1e30; point 2, number 2",
                "1,2,1 | --values --depth 9 | --depth must be a whole number from 2 to 6, got '9'",
                "1,2,1 | --values --alpha 0 | --alpha must be a number from 1e-8 to 1000, got '0'",
                "1,2,1 | --values --norm l1 | --norm is of classes: leave it out, or leave --values out",
                "1,2,1 | --values --classes 1,2 | --classes chooses from classes",
                "1,2,1 | --depth 3 | --depth is of networks that fit values: add --values",
            })
    void valuesThatCannotBeFittedAreRefused(String table, String options, String message) {
        String[] all = ("solve --data - " + options).split(" ");
        Lab.Outcome outcome = Lab.runWith(table.replace(';', '\n'), all);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(message);
    }
}
