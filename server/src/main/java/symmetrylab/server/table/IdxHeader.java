package symmetrylab.server.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.table.Bounds;
import symmetrylab.shared.table.TableRefused;

/**
 * The beginning of an IDX file (LeCun's format): two zero bytes, the type of the entries (8: unsigned bytes), the number
 * of dimensions, and each dimension as four bytes, the highest first.
 */
record IdxHeader(int count, int rows, int columns) {
    private static final int UNSIGNED_BYTE = 8;
    private static final int IMAGES = 3;
    private static final int LABELS = 1;

    static boolean isIdx(byte[] beginning) {
        return beginning.length >= 2 && beginning[0] == 0 && beginning[1] == 0;
    }

    static IdxHeader images(CountedInput in) throws IOException {
        check(in, IMAGES, Phrase.of("images"));
        IdxHeader header = new IdxHeader(
                dimension(in, Phrase.of("images")),
                dimension(in, Phrase.of("rows")),
                dimension(in, Phrase.of("columns")));
        if (header.pixels() > Bounds.MOST_VALUES || header.bytes() > Bounds.MOST_BYTES) {
            throw new TableRefused(
                    "the header says {0}, more than can be read: is this a file of images?", header.phrase());
        }
        return header;
    }

    /** The number of labels. */
    static int labels(CountedInput in) throws IOException {
        check(in, LABELS, Phrase.of("labels"));
        return dimension(in, Phrase.of("labels"));
    }

    private static void check(CountedInput in, int dimensions, Phrase what) throws IOException {
        byte[] magic = in.take(4);
        byte[] expected = {0, 0, UNSIGNED_BYTE, (byte) dimensions};
        if (magic.length < 4) {
            throw new TableRefused(
                    "the file is truncated: expected at least {0} bytes of header, it has {1}; fetch or copy it again",
                    4 + 4 * dimensions, in.count());
        }
        if (!Arrays.equals(magic, expected)) {
            HexFormat hex = HexFormat.of();
            throw new TableRefused(
                    "the magic number is 0x{0}, expected 0x{1} for {2}: name the IDX file of {2}",
                    hex.formatHex(magic), hex.formatHex(expected), what);
        }
    }

    private static int dimension(CountedInput in, Phrase what) throws IOException {
        byte[] four = in.take(4);
        if (four.length < 4) {
            throw new TableRefused(
                    "the file is truncated within its header: it has {0} bytes; fetch or copy it again", in.count());
        }
        int value = 0;
        for (byte b : four) {
            value = value << 8 | b & 0xff;
        }
        if (value < 1) {
            throw new TableRefused(
                    "the header says {0} {1}, expected between 1 and {2}: fetch or copy the file again",
                    value & 0xffffffffL, what, Integer.MAX_VALUE);
        }
        return value;
    }

    long pixels() {
        return (long) rows * columns;
    }

    /** The bytes of header and images; at most {@link Long#MAX_VALUE}. */
    long bytes() {
        long image = pixels();
        return image > Bounds.MOST_BYTES ? Long.MAX_VALUE : 16 + count * image;
    }

    /** Such as 60000 images of 28 × 28. */
    Phrase phrase() {
        return Phrase.of("{0} images of {1} × {2}", count, rows, columns);
    }
}
