package symmetrylab.server.table;

import java.io.IOException;
import java.util.HexFormat;
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
        check(in, IMAGES, "images");
        IdxHeader header = new IdxHeader(dimension(in, "images"), dimension(in, "rows"), dimension(in, "columns"));
        if (header.pixels() > Bounds.MOST_VALUES || header.bytes() > Bounds.MOST_BYTES) {
            throw new TableRefused("the header says " + header + ", more than can be read: is this a file of images?");
        }
        return header;
    }

    /** The number of labels. */
    static int labels(CountedInput in) throws IOException {
        check(in, LABELS, "labels");
        return dimension(in, "labels");
    }

    private static void check(CountedInput in, int dimensions, String what) throws IOException {
        byte[] magic = in.take(4);
        byte[] expected = {0, 0, UNSIGNED_BYTE, (byte) dimensions};
        if (magic.length < 4) {
            throw new TableRefused("the file is truncated: expected at least " + (4 + 4 * dimensions)
                    + " bytes of header, it has " + in.count() + "; fetch or copy it again");
        }
        if (!HexFormat.of().formatHex(magic).equals(HexFormat.of().formatHex(expected))) {
            throw new TableRefused("the magic number is 0x" + HexFormat.of().formatHex(magic) + ", expected 0x"
                    + HexFormat.of().formatHex(expected) + " for " + what + ": name the IDX file of " + what);
        }
    }

    private static int dimension(CountedInput in, String what) throws IOException {
        byte[] four = in.take(4);
        if (four.length < 4) {
            throw new TableRefused(
                    "the file is truncated within its header: it has " + in.count() + " bytes; fetch or copy it again");
        }
        int value = 0;
        for (byte b : four) {
            value = value << 8 | b & 0xff;
        }
        if (value < 1) {
            throw new TableRefused("the header says " + (value & 0xffffffffL) + " " + what + ", expected between 1 and "
                    + Integer.MAX_VALUE + ": fetch or copy the file again");
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

    @Override
    public String toString() {
        return count + " images of " + rows + " × " + columns;
    }
}
