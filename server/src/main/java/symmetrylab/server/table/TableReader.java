package symmetrylab.server.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipException;
import symmetrylab.shared.table.CsvReader;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
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
        try {
            return readNamed(source, labels, options);
        } catch (TableRefused e) {
            throw new TableRefused("{0}: {1}", source.name(), e.phrase());
        }
    }

    private static Reading readNamed(Source source, Optional<Source> labels, ReadingOptions options) {
        try {
            byte[] beginning = source.beginning(4);
            if (beginning.length == 0) {
                throw new TableRefused("the file is empty: it must hold a row for each point");
            }
            if (beginning.length >= 2 && beginning[0] == ZIP[0] && beginning[1] == ZIP[1]) {
                throw new TableRefused("this is a zip archive or a spreadsheet: save the table as CSV (UTF-8)");
            }
            if (IdxHeader.isIdx(beginning)) {
                return new IdxReader(source, labels, options).read();
            }
            return csv(source, labels, options);
        } catch (EOFException | ZipException e) {
            throw new TableRefused(
                    "the compressed data end too early or are damaged ({0}): fetch or copy the file again",
                    String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new TableRefused("cannot be read: {0}", String.valueOf(e.getMessage()));
        }
    }

    private static Reading csv(Source source, Optional<Source> labels, ReadingOptions options) throws IOException {
        if (labels.isPresent()) {
            throw new TableRefused("a table of text has its labels in a column: leave the file of labels out");
        }
        if (options.pool() > 1) {
            throw new TableRefused("only images can be pooled: leave pool out, or name an IDX file of images");
        }
        try (Lines lines = new Lines(source.open())) {
            return new CsvReader(lines, options).read();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
