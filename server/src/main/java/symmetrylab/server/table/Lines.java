package symmetrylab.server.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import symmetrylab.shared.table.Bounds;
import symmetrylab.shared.table.Rows;
import symmetrylab.shared.table.TableRefused;

/** The lines of a text in UTF-8, one at a time, ended by LF, CRLF or CR; a byte order mark is dropped. */
final class Lines implements Rows, AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;
    private long bytes;
    private boolean afterReturn;

    Lines(InputStream in) {
        this.in = in;
    }

    @Override
    public int number() {
        return number;
    }

    /** Throws {@link UncheckedIOException}. */
    @Override
    public String next() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() throws IOException {
        line.reset();
        int b = in.read();
        if (b == '\n' && afterReturn) {
            b = in.read();
        }
        afterReturn = false;
        if (b < 0) {
            return null;
        }
        number++;
        while (b >= 0 && b != '\n' && b != '\r') {
            line.write(b);
            check(b);
            b = in.read();
        }
        afterReturn = b == '\r';
        return decoded();
    }

    private void check(int b) {
        if (b == 0 || number == 1 && line.size() == 2 && isUtf16()) {
            throw new TableRefused(
                    "row {0} is not plain text in UTF-8 (it may be UTF-16 or no text at all): save the table as CSV in"
                            + " UTF-8",
                    number);
        }
        if (line.size() > Bounds.MOST_BYTES_OF_A_LINE) {
            throw new TableRefused(
                    "row {0} is longer than {1} bytes: write one point a line", number, Bounds.MOST_BYTES_OF_A_LINE);
        }
        if (++bytes > Bounds.MOST_BYTES) {
            throw new TableRefused("the file is longer than {0} bytes: split it", Bounds.MOST_BYTES);
        }
    }

    private boolean isUtf16() {
        byte[] mark = line.toByteArray();
        int value = (mark[0] & 0xff) << 8 | mark[1] & 0xff;
        return value == 0xfeff || value == 0xfffe;
    }

    private String decoded() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            return number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TableRefused("row {0} is not in UTF-8 (perhaps Latin-1): save the table as CSV in UTF-8", number);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
