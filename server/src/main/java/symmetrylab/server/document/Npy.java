package symmetrylab.server.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One array as NumPy keeps it, format 1.0 of {@code .npy}: magic, version, a header that is a Python literal and ends at a
 * multiple of 64 bytes, then the entries, little endian, the last index fastest.
 */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNED = 64;

    private Npy() {}

    static byte[] scalar(int value) {
        return file("<i4", new int[0], data(4).putInt(value));
    }

    static byte[] scalar(double value) {
        return file("<f8", new int[0], data(8).putDouble(value));
    }

    static byte[] integers(int[] values, int... shape) {
        ByteBuffer data = data(4L * values.length);
        for (int value : values) {
            data.putInt(value);
        }
        return file("<i4", shape(values.length, shape), data);
    }

    static byte[] reals(double[] values, int... shape) {
        ByteBuffer data = data(8L * values.length);
        for (double value : values) {
            data.putDouble(value);
        }
        return file("<f8", shape(values.length, shape), data);
    }

    static byte[] complex(double[] re, double[] im, int... shape) {
        ByteBuffer data = data(16L * re.length);
        for (int i = 0; i < re.length; i++) {
            data.putDouble(re[i]).putDouble(im[i]);
        }
        return file("<c16", shape(re.length, shape), data);
    }

    static byte[] truths(boolean[] values) {
        ByteBuffer data = data(values.length);
        for (boolean value : values) {
            data.put((byte) (value ? 1 : 0));
        }
        return file("|b1", shape(values.length), data);
    }

    /** Texts of one length each, filled up with zeros, four bytes a character. */
    static byte[] texts(List<String> values) {
        int longest = values.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
        int width = Math.max(1, longest);
        ByteBuffer data = data(4L * width * values.size());
        for (int i = 0; i < values.size(); i++) {
            data.position(4 * width * i);
            values.get(i).codePoints().forEach(data::putInt);
        }
        return file("<U" + width, shape(values.size()), data);
    }

    private static int[] shape(int length, int... shape) {
        return shape.length == 0 ? new int[] {length} : shape;
    }

    private static ByteBuffer data(long bytes) {
        return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] file(String kind, int[] shape, ByteBuffer data) {
        StringBuilder header = new StringBuilder("{'descr': '" + kind + "', 'fortran_order': False, 'shape': (");
        for (int length : shape) {
            header.append(length).append(", ");
        }
        header.setLength(header.length() - Math.min(2, shape.length == 1 ? 1 : 2 * shape.length));
        header.append("), }");
        int before = MAGIC.length + 2;
        int full = (before + header.length() + 1 + ALIGNED - 1) / ALIGNED * ALIGNED;
        header.append(" ".repeat(full - before - header.length() - 1)).append('\n');
        int length = full - before;
        ByteArrayOutputStream out = new ByteArrayOutputStream(full + data.capacity());
        out.writeBytes(MAGIC);
        out.write(length & 0xff);
        out.write(length >> 8);
        out.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data.array());
        return out.toByteArray();
    }
}
