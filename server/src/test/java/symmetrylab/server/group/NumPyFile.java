package symmetrylab.server.group;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads .npz by the description of its format alone, to hold against what is written. */
public final class NumPyFile {
    private static final Pattern HEADER =
            Pattern.compile("\\{'descr': '([^']+)', 'fortran_order': False, 'shape': \\(([^)]*)\\), \\} *\n");

    private NumPyFile() {}

    /** One array; complex numbers are two doubles each. */
    public record Array(String kind, String shape, ByteBuffer data) {
        public double real(int i) {
            return data.getDouble(data.position() + 8 * i);
        }

        public int integer(int i) {
            return data.getInt(data.position() + 4 * i);
        }
    }

    public static Map<String, Array> read(byte[] npz) {
        Map<String, Array> arrays = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(npz))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName().replaceFirst("\\.npy$", ""), array(zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return arrays;
    }

    private static Array array(byte[] npy) {
        ByteBuffer bytes = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
        String magic = new String(npy, 0, 6, StandardCharsets.ISO_8859_1);
        int length = Short.toUnsignedInt(bytes.getShort(8));
        Matcher header = HEADER.matcher(new String(npy, 10, length, StandardCharsets.US_ASCII));
        if (!magic.equals("\u0093NUMPY") || bytes.getShort(6) != 1 || (10 + length) % 64 != 0 || !header.matches()) {
            throw new IllegalStateException("no array of format 1.0");
        }
        bytes.position(10 + length);
        Array array = new Array(header.group(1), header.group(2), bytes);
        int entries = 1;
        for (String side : header.group(2).split(",")) {
            entries *= side.isBlank() ? 1 : Integer.parseInt(side.strip());
        }
        if (bytes.remaining() != entries * size(header.group(1))) {
            throw new IllegalStateException(
                    bytes.remaining() + " bytes for " + header.group(2) + " of " + header.group(1));
        }
        return array;
    }

    private static int size(String kind) {
        return switch (kind) {
            case "<i4" -> 4;
            case "<f8" -> 8;
            case "<c16" -> 16;
            case "|b1" -> 1;
            default -> 4 * Integer.parseInt(kind.substring(2));
        };
    }
}
