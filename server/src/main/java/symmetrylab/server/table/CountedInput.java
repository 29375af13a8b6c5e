package symmetrylab.server.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes taken in pieces and counted; gzip data that break off just end, so that the count says where. */
final class CountedInput implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private long count;

    /** @param in must support {@link InputStream#mark} */
    CountedInput(InputStream in) {
        this.in = in;
    }

    /** The bytes taken so far. */
    long count() {
        return count;
    }

    /** The next {@code size} bytes, fewer at the end. Memory grows with what is there, not with {@code size}. */
    byte[] take(int size) throws IOException {
        byte[] bytes = new byte[Math.min(size, PIECE)];
        int length = 0;
        while (length < size) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(size, 2L * length));
            }
            int got = read(bytes, length, bytes.length - length);
            if (got < 0) {
                return Arrays.copyOf(bytes, length);
            }
            length += got;
            count += got;
        }
        return bytes;
    }

    private int read(byte[] bytes, int from, int size) throws IOException {
        try {
            return in.read(bytes, from, size);
        } catch (EOFException e) {
            return -1;
        }
    }

    /** Passes over up to {@code size} bytes. */
    void skip(long size) throws IOException {
        long left = size;
        byte[] piece = new byte[PIECE];
        while (left > 0) {
            int got = read(piece, 0, (int) Math.min(left, PIECE));
            if (got < 0) {
                return;
            }
            left -= got;
            count += got;
        }
    }

    boolean atEnd() throws IOException {
        in.mark(1);
        boolean end = read(new byte[1], 0, 1) < 0;
        in.reset();
        return end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
