package symmetrylab.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.server.testing.DrawnDigits;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.TableRefused;

class CsvReaderTest {
    private static final String POINTS = "1,2,1;0,-3,-1";

    @TempDir
    Path folder;

    private static Reading read(byte[] bytes, String... options) {
        Map<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            map.put(options[i], options[i + 1]);
        }
        return TableReader.read(Source.bytes("points.csv", bytes), Optional.empty(), ReadingOptions.of(map));
    }

    private static Reading read(String text, String... options) {
        return read(text.getBytes(StandardCharsets.UTF_8), options);
    }

    private static String points(String text, String... options) {
        return read(text, options).table().text();
    }

    private static void refused(String text, String message, String... options) {
        assertThatThrownBy(() -> read(text, options))
                .isInstanceOf(TableRefused.class)
                .hasMessage("points.csv: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,1\n0,-3,-1\n",
                "x1,x2,y\n1,2,1\n0,-3,-1",
                "1;2;1\r\n0;-3;-1\r\n",
                "1\t2\t1\r0\t-3\t-1\r",
                "\uFEFFx1,x2,y\n1,2,1\n\n0,-3,-1\n\n",
                "label,a,b\n1,1,2\n0,0,-3",
                "x,y,class\n1,2,1\n0,-3,0",
                "0,1,label\n1,2,1\n0,-3,0",
                "\"x1\", \"x2\" ,\"y\"\n\"1\", 2 ,+1\n0.0,-3e0,-1.0",
                "x1;x2;y\n1,0;2,0;1\n0,0;-3,0;0",
                "1,2,spam\n0,-3,ham",
                "a,b,c\n1,2,spam\n0,-3,ham\n,,\n",
                "1,2,7\n0,-3,3"
            })
    void oneTableCanBeWrittenInManyWays(String text) {
        assertThat(points(text)).isEqualTo(POINTS);
    }

    @Test
    void notesSayWhatBecameOfTheLabels() {
        assertThat(read("1,2,no\n0,-3,yes\n1,1,no").notes())
                .map(Phrase::english)
                .containsExactly("label 'no' became +1 (2 rows), 'yes' became -1 (1)");
        assertThat(read("1,2,no\n0,-3,yes", "classes", "yes,no").table().labels())
                .containsExactly(-1, 1);
        assertThat(read("x;y\n1,5;1\n-1;0").notes())
                .map(Phrase::english)
                .contains("commas within numbers are read as decimal commas");
    }

    @Test
    void twoOfManyClassesAndAFewOfManyRowsCanBeChosen() {
        String many = "1,a\n2,b\n3,c\n4,a\n5,b\n6,c\n7,a\n8,b";
        assertThat(points(many, "classes", "b,a")).isEqualTo("1,-1;2,1;4,-1;5,1;7,-1;8,1");
        assertThat(points(many, "classes", "b,a", "limit", "3")).isEqualTo("1,-1;2,1;5,1");
        assertThat(read(many, "classes", "b,a", "limit", "100").notes())
                .map(Phrase::english)
                .contains(
                        "2 of 8 rows were left out", "fewer than the limit of 100: the file has no more of one class");
        assertThat(points("1,0\n2,1\n3,0\n4,1", "limit", "3")).isEqualTo("1,-1;2,1;4,1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x1,x2,y/1,2,1/0,NaN,-1|row 3, column 'x2': 'NaN' is not a finite number; remove the row or fill in the"
                        + " value",
                "1,2,1/0,-inf,-1|row 2, column 2: '-inf' is not a finite number; remove the row or fill in the value",
                "1,2,1/0,1e999,-1|row 2, column 2: '1e999' is not a finite number; remove the row or fill in the value",
                "1,2,1/0,,-1|row 2, column 2: the value is missing; remove the row or fill in the value",
                "1,2,1//0,NA,-1|row 3, column 2: the value is missing ('NA'); remove the row or fill in the value",
                "1,2,1/0,3,|row 2, column 3: the label is missing; fill it in or remove the row",
                "1,2,1/0,3,NaN|row 2, column 3: 'NaN' is no label; fill it in or remove the row",
                "1,2,1/0,three,-1|row 2, column 2: 'three' is not a number; correct it, and mind that the label is the"
                        + " last column or the one named y, label or class",
                "1,2,1/0,-1|row 2 has 2 columns, the first row has 3: give every row the same number of columns",
                "1/2/3|row 1 has one column only: write at least one number and the label, parted by comma, semicolon"
                        + " or tab",
                "1,2,1/2,3,1|all 2 rows have the label '1': two classes are needed, add points of another",
                "1,a/2,b/3,c|there are more than two labels (a, b, c): set classes=a,b to choose two",
                "x,y|there is a header and no row below it: add a row for each point",
                "/ /|the file has blank lines only: it must hold a row for each point",
                "1,`\"`2,1|row 1 opens a quote \" that it does not close: close it on the same line",
            })
    void whatCannotBeReadIsRefusedWithItsPlace(String text, String message) {
        refused(text.replace('/', '\n').replace("`", ""), message);
    }

    @Test
    void classesAndNumbersOfOptionsAreChecked() {
        refused(
                "1,a\n2,b", "there are no rows with the label 'z'; there are a, b: choose two of them with classes",
                "classes", "a,z");
        assertThatThrownBy(() -> read("1,a\n2,b", "classes", "a"))
                .hasMessage("classes must be two different labels with a comma between them, such as 1,5; got 'a'");
        assertThatThrownBy(() -> read("1,a\n2,b", "limit", "1"))
                .hasMessage("limit must be a whole number in [2, 5000], got '1'");
        refused("1,a\n2,b", "only images can be pooled: leave pool out, or name an IDX file of images", "pool", "2");
    }

    @Test
    void otherEncodingsAreNamed() {
        byte[] latin = "größe,y\n1,1\n2,0".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(latin))
                .hasMessage("points.csv: row 1 is not in UTF-8 (perhaps Latin-1): save the table as CSV in UTF-8");
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            assertThatThrownBy(() -> read("x,y\n1,1".getBytes(charset))).hasMessageContaining("it may be UTF-16");
        }
        refused("PK\u0003\u0004", "this is a zip archive or a spreadsheet: save the table as CSV (UTF-8)");
        refused("", "the file is empty: it must hold a row for each point");
    }

    @Test
    void packedTablesAreUnpackedAndDamagedOnesRefused() throws IOException {
        byte[] packed = DrawnDigits.packed("1,2,1\n0,-3,-1".getBytes(StandardCharsets.UTF_8));
        assertThat(read(packed).table().text()).isEqualTo(POINTS);
        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(packed, packed.length - 9)))
                .hasMessageStartingWith("points.csv: the compressed data end too early or are damaged");
    }

    /** What is kept is bounded by the reader, whatever the file holds; a million rows stand for any number. */
    @Test
    void aMillionRowsAreRefusedWithTheFigureOrCutToALimit() throws IOException {
        Path file = folder.resolve("large.csv.gz");
        byte[] thousand = "1.5,1\n-1.5,0\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 1_000; i++) {
                out.write(thousand);
            }
        }
        assertThatThrownBy(() -> TableReader.read(Source.file(file), Optional.empty(), ReadingOptions.of(Map.of())))
                .hasMessageEndingWith("there are more than 5000 rows to keep, and a run takes at most 5000 with 1"
                        + " features: set limit=200 to take the first 200, half of each class");
        Reading few = TableReader.read(Source.file(file), Optional.empty(), ReadingOptions.of(Map.of("limit", "4")));
        assertThat(few.table().text()).isEqualTo("1.5,1;-1.5,-1;1.5,1;-1.5,-1");
        assertThat(few.notes()).map(Phrase::english).contains("999996 of 1000000 rows were left out");
    }
}
