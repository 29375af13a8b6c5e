package symmetrylab.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.server.testing.DrawnDigits;

/** Three networks on digits from files: those that are drawn here, and written ones where a folder of them is named. */
class DigitsTest {
    @TempDir
    Path folder;

    private static List<String> events(Path data, String... more) {
        List<String> command = new java.util.ArrayList<>(List.of(
                "run", "digit-networks", "--runs", "1", "--data", data.toString(), "--classes", "1,5", "--json"));
        command.addAll(List.of(more));
        Lab.Outcome outcome = Lab.run(command.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.lines();
    }

    private static String last(List<String> events, String start) {
        return events.stream()
                .filter(line -> line.startsWith(start))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void groupNetworkIsLowest(List<String> events) {
        assertThat(last(events, "{\"event\":\"claimed\",\"claim\":\"lowest\"")).contains("\"verdict\":\"holds\"");
    }

    @Test
    void drawnDigitsInAFolderAreTrainedOn() throws IOException {
        new DrawnDigits(120, 5).writePacked(folder);
        groupNetworkIsLowest(events(folder, "--steps", "80"));
        Files.write(folder.resolve("other-images-idx3-ubyte"), new byte[4]);
        Lab.Outcome refused = Lab.run("run", "digit-networks", "--data", folder.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("holds several files of images: name one of drawn-images-idx3-ubyte.gz,"
                        + " other-images-idx3-ubyte");
    }

    /** A run of two images to train on looks at 102 of each class. */
    @Test
    void noMoreImagesAreKeptThanTheRunLooksAt() throws IOException {
        Path images = new DrawnDigits(600, 5).writePacked(folder);
        String[] command = {
            "run",
            "digit-networks",
            "--runs",
            "1",
            "--steps",
            "3",
            "--each",
            "2",
            "--classes",
            "1,5",
            "--data",
            images.toString()
        };
        Lab.Outcome outcome = Lab.run(command);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("204 points with 784 features", "396 of 600 images were left out");
        String[] limited = Arrays.copyOf(command, command.length + 2);
        limited[command.length] = "--limit";
        limited[command.length + 1] = "100";
        assertThat(Lab.run(limited).out())
                .contains("100 points with 784 features")
                .doesNotContain("fewer than the limit");
    }

    @Test
    void whatHoldsNoImagesIsRefusedWithWhatWasLookedFor() throws IOException {
        Files.write(folder.resolve("notes.txt"), new byte[4]);
        Lab.Outcome none = Lab.run("run", "digit-networks", "--data", folder.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err())
                .contains("is a folder without images: looked for a file with images-idx3 in its name, such as"
                        + " t10k-images-idx3-ubyte.gz");
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), new byte[0]);
        assertThat(Lab.run("run", "digit-networks", "--data", folder.toString()).err())
                .contains("t10k-images-idx3-ubyte: the file is empty: it must hold an IDX header and images");
        Lab.Outcome one = Lab.run("run", "digit-networks", "--points", ("0,".repeat(49) + "1;").repeat(3));
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.err()).contains("must have images of both classes, got 3 with the label 1 and 0 with -1");
    }

    /** Small images of written digits take longer to tell apart than drawn ones. */
    @Test
    @EnabledIfEnvironmentVariable(named = "SYMMETRY_LAB_MNIST", matches = ".+")
    void digitsWrittenByHandAreTrainedOn() {
        Path mnist = Path.of(System.getenv("SYMMETRY_LAB_MNIST"));
        for (String product : List.of("semidirect", "direct")) {
            groupNetworkIsLowest(events(mnist, "--steps", "300", "--product", product));
        }
        groupNetworkIsLowest(events(mnist, "--steps", "100", "--side", "14"));
    }
}
