package symmetrylab.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.table.LabelFile;
import symmetrylab.server.table.Source;
import symmetrylab.server.table.TableReader;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.table.PointSink;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.TableRefused;

/** {@code --data FILE} and what chooses from it. */
final class DataOptions {
    private static final String DATA = "--data";
    private static final String LABELS = "--labels";
    private static final String STANDARD_INPUT = "-";

    private DataOptions() {}

    static void addTo(CommandSpec spec) {
        option(
                spec,
                DATA,
                "FILE",
                "Points from a table (CSV: numbers and a label in each row) or from images (IDX, or the folder"
                        + " that holds them), packed with gzip or not; - reads standard input.");
        option(
                spec,
                LABELS,
                "FILE",
                "The labels of the images. Default: the file beside them with labels-idx1 in its"
                        + " name for images-idx3.");
        option(spec, "--" + ReadingOptions.CLASSES, "A,B", "Take two of the labels; A becomes +1, B becomes -1.");
        option(spec, "--" + ReadingOptions.LIMIT, "N", "Take the first N points, half of each class.");
        option(spec, "--" + ReadingOptions.POOL, "K", "Average images over squares of K × K pixels.");
    }

    private static void option(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** The file as it was named. */
    static String name(ParseResult given) {
        return given.matchedOptionValue(DATA, STANDARD_INPUT);
    }

    /** The same options once more, for a command that takes the same points. */
    static String text(ParseResult given) {
        List<String> names = new ArrayList<>(List.of(DATA, LABELS));
        ReadingOptions.NAMES.forEach(name -> names.add("--" + name));
        return names.stream()
                .filter(given::hasMatchedOption)
                .map(name -> name + " " + quoted(given.matchedOptionValue(name, "")))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String value) {
        return value.matches("[\\w.,/@%+:=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** The table of text that was asked for, handed over row by row; what chooses from classes is refused. */
    static List<Phrase> readInto(PointSink points, ParseResult given, Surroundings around) throws IOException {
        List<String> choosing = new ArrayList<>(List.of(LABELS));
        ReadingOptions.NAMES.forEach(name -> choosing.add("--" + name));
        for (String option : choosing) {
            if (given.hasMatchedOption(option)) {
                throw new UsageRefused(option + " chooses from classes: leave it out, or leave the values out");
            }
        }
        String data = given.matchedOptionValue(DATA, null);
        if (data == null) {
            throw new UsageRefused("there are no points: name a table with --data FILE");
        }
        return TableReader.readInto(
                data.equals(STANDARD_INPUT) ? Source.standardInput(around.in()) : Source.file(Path.of(data)), points);
    }

    /** The data that was asked for; throws {@link symmetrylab.server.table.TableRefused}. */
    static Optional<Reading> read(ParseResult given, Surroundings around) throws IOException {
        return read(given, around, OptionalInt.empty());
    }

    /** @param most so many points of each class are of use */
    static Optional<Reading> read(ParseResult given, Surroundings around, OptionalInt most) throws IOException {
        try {
            return readAll(given, around, most);
        } catch (TableRefused e) {
            throw e;
        } catch (Refusal e) {
            throw new UsageRefused("the points of --data " + e.getMessage());
        }
    }

    private static Optional<Reading> readAll(ParseResult given, Surroundings around, OptionalInt most)
            throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : ReadingOptions.NAMES) {
            String value = given.matchedOptionValue("--" + name, null);
            if (value != null) {
                texts.put(name, value);
            }
        }
        String labels = given.matchedOptionValue(LABELS, null);
        String data = given.matchedOptionValue(DATA, null);
        if (data == null) {
            if (labels != null || !texts.isEmpty()) {
                throw new UsageRefused(
                        (labels == null ? "--" + texts.keySet().iterator().next() : LABELS)
                                + " chooses from a file: name it with --data FILE");
            }
            return Optional.empty();
        }
        ReadingOptions options = ReadingOptions.of(texts).withMostOfEach(most);
        Optional<Path> labelFile = Optional.ofNullable(labels).map(Path::of);
        if (data.equals(STANDARD_INPUT)) {
            Source source = Source.standardInput(around.in());
            return Optional.of(TableReader.read(source, labelFile.map(Source::file), options));
        }
        Path file = LabelFile.images(Path.of(data));
        Source source = Source.file(file);
        Optional<Source> labelSource =
                labelFile.or(() -> LabelFile.beside(file)).map(Source::file);
        return Optional.of(TableReader.read(source, labelSource, options));
    }
}
