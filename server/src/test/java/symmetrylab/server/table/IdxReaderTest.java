package symmetrylab.server.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.DrawnDigits;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.TableRefused;

class IdxReaderTest {
    private static final DrawnDigits DIGITS = new DrawnDigits(20, 7);
    private static final int BYTES = 16 + 20 * 784;

    @TempDir
    Path folder;

    private static Reading read(byte[] images, byte[] labels, Map<String, String> options) {
        return TableReader.read(
                Source.bytes("images", images),
                Optional.of(Source.bytes("labels", labels)),
                ReadingOptions.of(options));
    }

    private static void refused(byte[] images, byte[] labels, String message) {
        assertThatThrownBy(() -> read(images, labels, Map.of()))
                .isInstanceOf(TableRefused.class)
                .hasMessage(message);
    }

    @Test
    void twoClassesBecomePointsInTheOrderOfTheFile() {
        Reading reading = read(DIGITS.images(), DIGITS.labels(), Map.of("classes", "1,5", "limit", "6"));
        assertThat(reading.table().labels()).containsExactly(1, -1, 1, -1, 1, -1);
        assertThat(reading.table().columns()).isEqualTo(784);
        assertThat(reading.notes())
                .map(Phrase::english)
                .containsExactly(
                        "pixels are scaled to [0, 1]",
                        "label '1' became +1 (3 images), '5' became -1 (3)",
                        "14 of 20 images were left out");
        for (double[] image : reading.table().features()) {
            assertThat(Arrays.stream(image).min()).hasValue(0);
            assertThat(Arrays.stream(image).max().orElseThrow()).isBetween(0.9, 1.0);
        }
    }

    @Test
    void poolingIsTheMeanOfTheSquare() {
        double[] full = read(DIGITS.images(), DIGITS.labels(), Map.of()).table().features()[1];
        double[] pooled = read(DIGITS.images(), DIGITS.labels(), Map.of("pool", "4"))
                .table()
                .features()[1];
        assertThat(pooled).hasSize(49);
        double sum = 0;
        for (int i = 8; i < 12; i++) {
            for (int j = 12; j < 16; j++) {
                sum += full[28 * i + j];
            }
        }
        assertThat(pooled[2 * 7 + 3]).isCloseTo(sum / 16, org.assertj.core.api.Assertions.within(1e-14));
        assertThatThrownBy(() -> read(DIGITS.images(), DIGITS.labels(), Map.of("pool", "3")))
                .hasMessage("images: pool must divide 28 and 28, got 3; what divides both: 1, 2, 4, 7, 14, 28");
    }

    @Test
    void packedAndPlainFilesAndOneUploadOfBothAreTheSameTable() throws IOException {
        DataTable plain = read(DIGITS.images(), DIGITS.labels(), Map.of()).table();
        assertThat(read(DrawnDigits.packed(DIGITS.images()), DrawnDigits.packed(DIGITS.labels()), Map.of())
                        .table())
                .isEqualTo(plain);
        TableUpload upload = new TableUpload();
        assertThat(upload.read(joined(DIGITS.images(), DIGITS.labels()), Map.of("name", "digits")))
                .isEqualTo(plain);
        byte[] packed = joined(DrawnDigits.packed(DIGITS.images()), DrawnDigits.packed(DIGITS.labels()));
        assertThat(upload.read(packed, Map.of())).isEqualTo(plain);
        assertThatThrownBy(() -> upload.read(DIGITS.images(), Map.of("name", "digits")))
                .hasMessageStartingWith("cannot be read: digits: the images have no labels: set labels=FILE");
        assertThatThrownBy(() -> upload.read(DIGITS.images(), Map.of("colour", "red")))
                .hasMessage("cannot be read with 'colour': there are name, classes, limit, pool");
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void theSiblingFileHoldsTheLabels() throws IOException {
        Path images = DIGITS.writePacked(folder);
        assertThat(LabelFile.beside(images)).contains(folder.resolve("drawn-labels-idx1-ubyte.gz"));
        Files.move(folder.resolve("drawn-labels-idx1-ubyte.gz"), folder.resolve("elsewhere"));
        assertThat(LabelFile.beside(images)).isEmpty();
        assertThat(LabelFile.beside(Path.of("points.csv"))).isEmpty();
    }

    @Test
    void truncatedFilesSayWhatIsThereAndWhatShouldBe() throws IOException {
        byte[] images = DIGITS.images();
        byte[] labels = DIGITS.labels();
        String truncated =
                "images: the file is truncated: expected " + BYTES + " bytes (20 images of 28 × 28), it has ";
        refused(Arrays.copyOf(images, 5000), labels, truncated + "5000; fetch or copy it again");
        byte[] packed = DrawnDigits.packed(images);
        assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length / 2), labels, Map.of()))
                .hasMessageMatching("images: the file is truncated: expected " + BYTES + " bytes .*, it has \\d+; .*");
        refused(
                Arrays.copyOf(images, 3),
                labels,
                "images: the file is truncated: expected at least 16 bytes of header, it has 3; fetch or copy it again");
        refused(
                images,
                Arrays.copyOf(labels, 20),
                "images: its labels labels: the file of labels is truncated: expected 28 bytes, it has 20; fetch or copy"
                        + " it again");
        refused(
                Arrays.copyOf(images, BYTES + 1),
                labels,
                "images: the header says 20 images of 28 × 28 in " + BYTES
                        + " bytes, but the file has more: fetch or copy it again");
    }

    @Test
    void otherFilesAreRefusedByTheirMagic() {
        byte[] images = DIGITS.images();
        byte[] labels = DIGITS.labels();
        refused(
                labels,
                labels,
                "images: the magic number is 0x00000801, expected 0x00000803 for images: name the IDX file of images");
        refused(
                images,
                images,
                "images: its labels labels: the magic number is 0x00000803, expected 0x00000801 for labels: name the IDX"
                        + " file of labels");
        refused(
                images,
                new DrawnDigits(12, 1).labels(),
                "images: there are 20 images and 12 labels: name the two files that belong together");
    }

    /** A header may claim any size; no memory is taken for it. */
    @Test
    void aHeaderThatClaimsTooMuchIsRefused() {
        byte[] images = DIGITS.images();
        Arrays.fill(images, 4, 16, (byte) 0x7f);
        assertThatThrownBy(() -> read(images, DIGITS.labels(), Map.of())).hasMessageContaining("more than can be read");
        byte[] labels = DIGITS.labels();
        labels[4] = 0x7f;
        assertThatThrownBy(() -> read(DIGITS.images(), labels, Map.of())).hasMessageContaining("truncated");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SYMMETRY_LAB_MNIST", matches = ".+")
    void digitsWrittenByHandAreRead() {
        Path images = Path.of(System.getenv("SYMMETRY_LAB_MNIST"), "t10k-images-idx3-ubyte.gz");
        Optional<Source> labels = LabelFile.beside(images).map(Source::file);
        Reading reading = TableReader.read(
                Source.file(images), labels, ReadingOptions.of(Map.of("classes", "1,5", "limit", "200", "pool", "2")));
        assertThat(reading.table().rows()).isEqualTo(200);
        assertThat(reading.table().columns()).isEqualTo(196);
        assertThat(Arrays.stream(reading.table().labels()).sum()).isZero();
        Reading all = TableReader.read(Source.file(images), labels, ReadingOptions.of(Map.of("classes", "1,5")));
        assertThat(all.table().rows()).isEqualTo(1135 + 892);
    }
}
