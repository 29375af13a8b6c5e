package symmetrylab.server.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipException;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.table.CsvReader;
import symmetrylab.shared.table.PointSink;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.Rows;
import symmetrylab.shared.table.TableRefused;

/** Reads a table from CSV or IDX, which is told from the first bytes. */
public final class TableReader {
    private static final byte[] ZIP = {'P', 'K'};

    private TableReader() {}

    /**
     * @param labels the file of labels beside a file of images; images may also carry their labels behind them
     * @throws TableRefused names the file and the place in it
     */
    public static Reading read(Source source, Optional<Source> labels, ReadingOptions options) {
        return named(
                source,
                beginning -> IdxHeader.isIdx(beginning)
                        ? new IdxReader(source, labels, options).read()
                        : csv(source, labels, options));
    }

    /** Hands over every row of a table of text, in any labels, and answers what reading has decided. */
    public static List<Phrase> readInto(Source source, PointSink points) {
        return named(source, beginning -> {
            if (IdxHeader.isIdx(beginning)) {
                throw new TableRefused("images have classes and no values: name a table of text (CSV)");
            }
            return lines(source, rows -> CsvReader.readInto(rows, points));
        });
    }

    /** Reads a file whose first bytes are given. */
    private interface Kind<T> {
        T read(byte[] beginning) throws IOException;
    }

    private static <T> T named(Source source, Kind<T> kind) {
        try {
            return guarded(source, kind);
        } catch (TableRefused e) {
            throw new TableRefused("{0}: {1}", source.name(), e.phrase());
        }
    }

    private static <T> T guarded(Source source, Kind<T> kind) {
        try {
            return kind.read(beginning(source));
        } catch (EOFException | ZipException e) {
            throw new TableRefused(
                    "the compressed data end too early or are damaged ({0}): fetch or copy the file again",
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new TableRefused("cannot be read: {0}", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] beginning(Source source) throws IOException {
        byte[] beginning = source.beginning(4);
        if (beginning.length == 0 && LabelFile.namesImages(source.name())) {
            throw new TableRefused("the file is empty: it must hold an IDX header and images; fetch or copy it again");
        }
        if (beginning.length == 0) {
            throw new TableRefused("the file is empty: it must hold a row for each point");
        }
        if (beginning.length >= 2 && beginning[0] == ZIP[0] && beginning[1] == ZIP[1]) {
            throw new TableRefused("this is a zip archive or a spreadsheet: save the table as CSV (UTF-8)");
        }
        return beginning;
    }

    private static Reading csv(Source source, Optional<Source> labels, ReadingOptions options) throws IOException {
        if (labels.isPresent()) {
            throw new TableRefused("a table of text has its labels in a column: leave the file of labels out");
        }
        if (options.pool() > 1) {
            throw new TableRefused("only images can be pooled: leave pool out, or name an IDX file of images");
        }
        return lines(source, rows -> CsvReader.read(rows, options));
    }

    private static <T> T lines(Source source, Function<Rows, T> reader) throws IOException {
        try (Lines lines = new Lines(source.open())) {
            return reader.apply(lines);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
