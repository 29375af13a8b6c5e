package symmetrylab.server.cli.group;

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
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.server.cli.Lab;
import symmetrylab.server.group.NumPyFile;
import symmetrylab.shared.wire.Json;

class FourierCommandTest {
    private static final double BOUND = 1e-12;

    @TempDir
    Path folder;

    private static Map<?, ?> json(String... arguments) {
        Lab.Outcome outcome = Lab.run(arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return (Map<?, ?>) Json.parse(outcome.out().strip());
    }

    private static double number(Map<?, ?> json, String key) {
        return (Double) json.get(key);
    }

    /** All singular values of a delta are 1, so that its Schatten sum is the order of the group, whatever p. */
    @ParameterizedTest
    @CsvSource({"D30, r^2, 3", "Q8, -k, 2", "S4, (1 2 3), 4", "C7:C3[2], #5, 1", "'(C5xC5):Q8', #77, 3"})
    void aDeltaHasTheSpectrumOfAUnitaryMatrix(String group, String element, int depth) {
        Map<?, ?> delta =
                json("fourier", group, "--signal", "delta:" + element, "--depth", Integer.toString(depth), "--json");
        double order = number(delta, "order");
        assertThat(number(delta, "schattenNorm")).isCloseTo(Math.pow(order, depth / 2.0), within(1e-9 * order * order));
        assertThat(number(delta, "energy")).isEqualTo(1);
        assertThat(number(delta, "plancherelResidual")).isLessThan(BOUND);
        assertThat(number(delta, "support")).isEqualTo(1);
        assertThat(number(delta, "rank")).isEqualTo(order);
        assertThat(delta.get("tight")).isEqualTo(true);
        for (Object irrep : (List<?>) delta.get("irreps")) {
            Map<?, ?> row = (Map<?, ?>) irrep;
            assertThat(row.get("rank")).isEqualTo(row.get("dimension"));
            for (Object value : (List<?>) row.get("singular")) {
                assertThat((Double) value).isCloseTo(1, within(BOUND));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D30 | subgroup:r^5,s | 12 | 5",
                "S4 | subgroup:(1 2)(3 4),(1 3)(2 4) | 4 | 6",
                "C2xC4 | subgroup:(0, 2),(1, 0) | 4 | 2",
                "Q8 | subgroup:i | 4 | 2",
                "S4 | character:[1,1,1,1] | 24 | 1",
            })
    void subgroupsAndCharactersOfDegreeOneAreSpreadAsLittleAsTheyCanBe(
            String group, String signal, int support, int rank) {
        Map<?, ?> spread = json("fourier", group, "--signal", signal, "--json");
        assertThat(number(spread, "support")).isEqualTo(support);
        assertThat(number(spread, "rank")).isEqualTo(rank);
        assertThat(spread.get("tight")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D30", "Q8", "S4", "C7:C3[2]", "(C5xC5):Q8", "A5", "<(1 2 3 4),(1 3)>"})
    void aSpectrumLeadsBackToItsSignalFromCsvAndFromJson(String group) throws IOException {
        List<?> signal = (List<?>)
                json("fourier", group, "--signal", "random:7", "--json").get("signal");
        for (String format : List.of("csv", "json")) {
            Path file = folder.resolve("spectrum." + format);
            Lab.run(
                    "fourier",
                    group,
                    "--signal",
                    "random:7",
                    "--table",
                    "spectrum",
                    "--format",
                    format,
                    "--out",
                    file.toString());
            Map<?, ?> back = json("fourier", group, "--inverse", file.toString(), "--json");
            assertThat(number(back, "inverseResidual")).isLessThan(BOUND);
            List<?> again = (List<?>) back.get("signal");
            assertThat(again).hasSameSizeAs(signal);
            for (int g = 0; g < again.size(); g++) {
                assertThat(number((Map<?, ?>) again.get(g), "re"))
                        .isCloseTo(number((Map<?, ?>) signal.get(g), "re"), within(BOUND));
            }
        }
    }

    private static List<String> ones(String... arguments) {
        return ((List<?>) json(arguments).get("signal"))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .filter(row -> number(row, "re") > 0.5)
                        .map(row -> row.get("element").toString())
                        .toList();
    }

    /** δ_a ∗ δ_b = δ_ab and δ_a ⋆ δ_b = δ_(ab⁻¹): the order matters, and so does the inverse. */
    @Test
    void productsOfDeltasAreThoseOfTheirElements() {
        assertThat(ones("fourier", "D30", "--signal", "delta:r", "--convolve", "delta:s", "--json"))
                .containsExactly("r s");
        assertThat(ones("fourier", "D30", "--signal", "delta:s", "--convolve", "delta:r", "--json"))
                .containsExactly("r^29 s");
        assertThat(ones("fourier", "D30", "--signal", "delta:s", "--correlate", "delta:r", "--json"))
                .containsExactly("r s");
        Map<?, ?> random = json("fourier", "S4", "--signal", "random:1", "--correlate", "random:2", "--json");
        assertThat(number(random, "theoremResidual")).isLessThan(BOUND);
        assertThat(random.get("source")).isEqualTo("cross-correlation of random:1 and random:2");
    }

    @Test
    void theTextShowsBothSidesAndEachBlock() {
        assertThat(Lab.run("fourier", "D4", "--signal", "delta:r^2").out())
                .startsWith("D4, order 8\n")
                .contains("  p = 2/L                   0.666667\n")
                .contains("       4  E1            2  real     2     0.5  1 1\n")
                .contains("  E1\n    -1   0\n     0  -1\n");
    }

    @Test
    void filesOfSignalsAreTakenInSeveralForms() {
        for (String text : List.of(
                "1\n2\n3\n",
                "# a remark\nvalue\n1\n2\n3\n",
                "element;re;im\na;1;0\nb;2;0\nc;3;0\n",
                "[1,2,3]",
                "{\"re\":[1,2,3]}",
                "[{\"re\":1},{\"re\":2,\"im\":0},{\"re\":3}]")) {
            Lab.Outcome outcome = Lab.runWith(text, "fourier", "C3", "--signal", "-", "--csv", "--table", "signal");
            assertThat(outcome.lines()).containsExactly("number,element,re,im", "0,0,1,0", "1,1,2,0", "2,2,3,0");
        }
    }

    @Test
    void arraysForNumPyHoldTheSameNumbers() throws IOException {
        Path file = folder.resolve("s.npz");
        Lab.run("fourier", "Q8", "--signal", "delta:i", "--format", "npz", "--out", file.toString());
        byte[] bytes = Files.readAllBytes(file);
        Map<String, NumPyFile.Array> arrays = NumPyFile.read(bytes);
        assertThat(arrays.get("signal_re").kind()).isEqualTo("<f8");
        assertThat(arrays.get("signal_re").real(1)).isEqualTo(1);
        assertThat(arrays.get("spectrum_4").shape()).isEqualTo("2, 2");
        assertThat(arrays.get("spectrum_4").kind()).isEqualTo("<c16");
        assertThat(arrays.get("irreps_rank").integer(4)).isEqualTo(2);
        Lab.run("fourier", "Q8", "--signal", "delta:i", "--format", "npz", "--out", file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C3 | 1\\n2\\nNaN\\n | -, row 3, column 1: a finite number is expected, got 'NaN'",
                "C3 | 1\\n2\\n1e999\\n | row 3, column 1: a finite number is expected, got '1e999'",
                "C3 | 1\\nx\\n3\\n | row 2, column 1: a finite number is expected, got 'x'",
                "C3 | 1\\n2\\n | a signal on C3 must have 3 values, one for each element, got 2",
                "C3 | '' | must have 3 values, one for each element, got 0",
                "C3 | 1\\n2\\n3\\n4\\n | row 4: there must be 3 rows, got more",
                "C3 | 1,2,3\\n1,2,3\\n1,2,3\\n | got 3 columns",
                "C3 | re,im\\n1,0\\n2\\n3,0\\n | row 3, column 2: there is no such column",
                "C3 | [1,2] | must have 3 values, one for each element, got 2",
                "C3 | [1,2,\"NaN\"] | element 2: a finite number is expected, got 'NaN'",
                "C3 | [1,2 | JSON",
                "C3 | {\"re\":7} | a list of numbers is expected",
            })
    void aFileThatIsNoSignalIsRefusedWithThePlace(String group, String text, String message) {
        refused(Lab.runWith(text.translateEscapes(), "fourier", group, "--signal", "-"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "irrep,row,column,re,im\\n0,0,0,1,0\\n | must have 2 entries, 1 are missing, the first in the block 1",
                "irrep,row,column,re,im\\n0,0,0,1,0\\n0,0,0,1,0\\n | the entry 0 0 of 0 is given twice",
                "irrep,row,column,re,im\\n0,0,1,1,0\\n | an index of 0 lies in 0 … 0, got 1",
                "irrep,row,column,re,im\\n7,0,0,1,0\\n | has no irreducible representation '7'",
                "irrep,row,re,im\\n0,0,1,0\\n | there is no column",
                "{\"spectrum\":[{\"irrep\":\"0\",\"re\":[[1,2]],\"im\":[[0]]}]} | block 0 must have 1 rows of 1 numbers",
            })
    void aFileThatIsNoSpectrumIsRefusedWithThePlace(String text, String message) {
        refused(Lab.runWith(text.translateEscapes(), "fourier", "C2", "--inverse", "-"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fourier D4 | give a signal with --signal S, or a spectrum with --inverse FILE",
                "fourier D4 --signal delta:t | names no element of D4",
                "fourier D4 --signal random:x | must end with a whole number from 1 to 1000000",
                "fourier D4 --signal character:E7 | names no representation of D4",
                "fourier D4 --signal no-such-file | no-such-file does not exist",
                "fourier C5 --signal random:1 --correlate character:1 | must be real: character:1",
                "fourier D4 --signal random:1 --depth 0 | depth must be a whole number in [1, 20], got '0'",
                "fourier D4 --signal random:1 --cut 2 | cut must be a number in (0, 1), got '2'",
                "fourier D4 --signal random:1 --table all | the table must be one of irreps, spectrum, signal",
                "fourier S8 --signal random:1 | a signal has at most 20000 values, got order 40320",
                "fourier A8 --signal random:1 | got order 20160, which would take 322560 bytes",
                "fourier Q5004 --signal random:1 | must be at most 5000, got order 5004",
            })
    void whatCannotBeTransformedIsRefused(String arguments, String message) {
        refused(Lab.run(arguments.split(" ")), message);
    }

    private static void refused(Lab.Outcome outcome, String message) {
        assertThat(outcome.err()).startsWith("symmetry-lab: ").contains(message);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void theZeroFunctionHasASpectrumButNoUncertainty() {
        Map<?, ?> zero = (Map<?, ?>) Json.parse(Lab.runWith("0\n0\n", "fourier", "C2", "--signal", "-", "--json")
                .out()
                .strip());
        assertThat(number(zero, "schattenNorm")).isZero();
        assertThat(zero.containsKey("support")).isFalse();
        assertThat(zero.get("notes").toString()).contains("the function is 0");
    }
}
