package symmetrylab.server.cli.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetrylab.server.cli.Lab;
import symmetrylab.server.group.NumPyFile;
import symmetrylab.shared.wire.Json;

class GroupCommandTest {
    @TempDir
    Path folder;

    private static Map<?, ?> json(String... arguments) {
        Lab.Outcome outcome = Lab.run(arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return (Map<?, ?>) Json.parse(outcome.out().strip());
    }

    private static int number(Map<?, ?> json, String key) {
        return (int) (double) (Double) json.get(key);
    }

    /** Classes, subgroups and centres as they stand in the literature; a dash where there is no list. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D30          |   60 |  18 |  80 | 2",
                "Q8           |    8 |   5 |   6 | 2",
                "S4           |   24 |   5 |  30 | 1",
                "C7:C3[2]     |   21 |   5 |  10 | 1",
                "(C5xC5):Q8   |  200 |   8 |   - | 1",
                "A5           |   60 |   5 |  59 | 1",
                "(C28xC28):D4 | 6272 | 170 |   - | 2",
                "S8           | 40320 | 22 |   - | 1",
            })
    void theOverviewCountsWhatThereIs(String text, int order, int classes, String subgroups, int centre) {
        Map<?, ?> group = json("group", text, "--json");
        assertThat(group.get("group")).isEqualTo(text);
        assertThat(number(group, "order")).isEqualTo(order);
        assertThat(number(group, "classCount")).isEqualTo(classes);
        assertThat(number(group, "irrepCount")).isEqualTo(classes);
        assertThat(number(group, "sumOfSquares")).isEqualTo(order);
        assertThat(number(group, "centreOrder")).isEqualTo(centre);
        if (!subgroups.equals("-")) {
            assertThat(number(group, "subgroupCount")).isEqualTo(Integer.parseInt(subgroups));
        }
    }

    @Test
    void theTextNamesWhatPeopleAskFor() {
        assertThat(Lab.run("group", "D30").out())
                .startsWith("D30, order 60\n")
                .contains("  generators                   r, s\n")
                .contains("  centre                       e, r^15\n")
                .contains("  sum of squared dimensions    60\n")
                .contains("\nCharacters on the classes\n")
                .contains("60 elements are left out here: take the table 'elements'");
        assertThat(Lab.run("group", "Q8").out()).contains("E1            2  quaternionic         -1\n");
    }

    /** The counts that were found for the planes with the symmetries of the square. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3  | [4 of dimension 1, 1 of dimension 2, 4 of dimension 4]",
                "5  | [4 of dimension 1, 1 of dimension 2, 8 of dimension 4, 1 of dimension 8]",
                "14 | [8 of dimension 1, 6 of dimension 2, 36 of dimension 4, 15 of dimension 8]",
                "28 | [8 of dimension 1, 6 of dimension 2, 78 of dimension 4, 78 of dimension 8]",
            })
    void irreducibleRepresentationsAreCountedByDimension(int n, String counts) {
        Map<?, ?> group = json("group", "(C" + n + "xC" + n + "):D4", "--json");
        assertThat(group.get("dimensions")).hasToString(counts);
    }

    /** The table of S4, rows and classes sorted, as in every textbook. */
    @Test
    void theCharactersOfTheSymmetricGroupOfFourPointsAreTheKnownOnes() {
        Map<?, ?> characters = (Map<?, ?>)
                json("group", "S4", "--table", "characters", "--json").get("characters");
        assertThat(characters.get("rows")).isEqualTo(List.of("[4]", "[3,1]", "[2,2]", "[2,1,1]", "[1,1,1,1]"));
        assertThat(characters.get("columns")).isEqualTo(List.of("e", "(3 4)", "(2 3 4)", "(1 2)(3 4)", "(1 2 3 4)"));
        assertThat(characters.get("re").toString())
                .isEqualTo("[[1.0, 1.0, 1.0, 1.0, 1.0], [3.0, 1.0, 0.0, -1.0, -1.0], [2.0, 0.0, -1.0, 2.0, 0.0],"
                        + " [3.0, -1.0, 0.0, -1.0, 1.0], [1.0, -1.0, 1.0, 1.0, -1.0]]");
    }

    @Test
    void aLargeGroupIsDescribedAndOnlyItsMatricesAreRefused() {
        assertThat(Lab.run("group", "S8").out())
                .startsWith("S8, order 40320\n")
                .contains("conjugacy classes            22\n")
                .contains("\nCharacters on the classes\n");
        assertThat(Lab.run("group", "S9", "--json").out())
                .contains("\"order\":362880")
                .contains("the elements of S9: the order must be at most 50000")
                .contains("the conjugacy classes of S9: the order must be at most 50000, got order 362880");
    }

    @Test
    void theCayleyTableIsASquareWithNames() {
        assertThat(Lab.run("group", "D3", "--table", "cayley", "--csv").lines())
                .startsWith("left,e,r,r^2,s,r s,r^2 s", "e,0,1,2,3,4,5", "r,1,2,0,4,5,3")
                .hasSize(7);
        assertThat(Lab.run("group", "C2xC2", "--table", "elements", "--format", "csv")
                        .lines())
                .containsExactly(
                        "number,name,order,inverse,class",
                        "0,\"(0, 0)\",1,0,0",
                        "1,\"(0, 1)\",2,1,1",
                        "2,\"(1, 0)\",2,2,2",
                        "3,\"(1, 1)\",2,3,3");
    }

    @Test
    void matricesForNumPyMultiplyAsTheElementsDo() throws IOException {
        Path file = folder.resolve("q8.npz");
        String name = file.toString();
        Lab.Outcome outcome =
                Lab.run("group", "Q8", "--table", "matrices", "--irrep", "#4", "--format", "npz", "--out", name);
        assertThat(outcome.out()).isEqualTo(name + ": " + Files.size(file) + " bytes\n");
        byte[] bytes = Files.readAllBytes(file);
        NumPyFile.Array matrices = NumPyFile.read(bytes).get("matrices_0");
        assertThat(matrices.kind()).isEqualTo("<c16");
        assertThat(matrices.shape()).isEqualTo("8, 2, 2");
        // the matrix of 1, and the trace of −1 = i², element 2
        assertThat(matrices.real(0) + matrices.real(6)).isEqualTo(2);
        assertThat(matrices.real(16) + matrices.real(22)).isEqualTo(-2);
        Lab.run("group", "Q8", "--table", "matrices", "--irrep", "#4", "--format", "npz", "--out", name);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void allArraysOfAnOverviewHaveTheKindsThatNumPyKnows() throws IOException {
        Path file = folder.resolve("s3.npz");
        Lab.run("group", "S3", "--format", "npz", "--out", file.toString());
        Map<String, NumPyFile.Array> arrays = NumPyFile.read(Files.readAllBytes(file));
        assertThat(arrays.get("order").shape()).isEmpty();
        assertThat(arrays.get("order").integer(0)).isEqualTo(6);
        assertThat(arrays.get("irreps_dimension").shape()).isEqualTo("3,");
        assertThat(arrays.get("characters").shape()).isEqualTo("3, 3");
        assertThat(arrays.get("subgroups_elements_start").integer(6)).isEqualTo(16);
        assertThat(arrays.get("classes_name").kind()).isEqualTo("<U7");
    }

    @Test
    void aPastedTableIsTakenAndRenumberedOrRefusedWithTheLaw() throws IOException {
        Path table = Files.writeString(folder.resolve("table.txt"), "1 2 0\n2 0 1\n0 1 2\n");
        assertThat(Lab.run("group", "--cayley", table.toString()).out())
                .contains("renumbered                   0 is now 1, 1 is now 2, 2 is now 0");
        assertThat(Lab.runWith("0,1,2\n1,1,0\n2,0,2\n", "group", "--cayley", "-")
                        .err())
                .isEqualTo("symmetry-lab: -: associativity is violated: (1 · 1) · 2 = 0, but 1 · (1 · 2) = 1\n");
        assertThat(Lab.runWith("0 1\n1 x\n", "group", "--cayley", "-").err()).contains("-: line 2, column 3: ");
        assertThat(Lab.runWith("(1 2 3) # a turn\n(1 2)\n", "group", "--generators", "-")
                        .out())
                .startsWith("<(1 2 3),(1 2)>, order 6\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group C5:Z3 | got \"Z\" (column 4)\\n  C5:Z3\\n     ^\\n",
                "group | name one group",
                "group C5 --table tables | --table must be one of overview, elements, cayley",
                "group C5 --irrep 1 | --irrep chooses matrices: add --table matrices",
                "group S4 --table matrices --irrep [5] | S4 has no irreducible representation '[5]'; there are [4], [3,1]",
                "group S8 --table matrices | got 1625702400 entries, which would take 26011238400 bytes",
                "group C1001 --table cayley | the order must be at most 1000, got order 1001, which would take 4008004 bytes",
                "group C60000 --table elements | must be at most 50000, got order 60000",
                "group C201 --table subgroups | up to order 200, got C201",
                "group D4 --format xml | --format must be one of text, json, csv, npz, got 'xml'",
                "group D4 --json --csv | give one of --format, --json and --csv",
                "group D4 --json --out /no/such/folder/x | cannot be written",
                "group --cayley /no/such/file | does not exist",
            })
    void whatCannotBeHadIsRefusedWithRulePlaceAndValue(String arguments, String message) {
        Lab.Outcome outcome = Lab.run(arguments.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("symmetry-lab: ").contains(message.translateEscapes());
    }

    /** A notation of a few letters may name what no request can pay for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C2147483629 | order 2147483629",
                "<(1 2),(3 4),(5 6),(7 8),(9 10),(11 12),(13 14),(15 16),(17 18),(19 20),(21 22),(23 24),(25 26)>"
                        + " | 8192 elements",
                "C125:<(1 2 3 4 5),(1 2),(6 7 8)>[1;1;1] | 200000000 operations",
            })
    void aGroupThatIsTooLargeIsStillNamed(String text, String reason) {
        Lab.Outcome outcome = Lab.run("group", text);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith(text + ", order ").contains("bytes");
    }
}
