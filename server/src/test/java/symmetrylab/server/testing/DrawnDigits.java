package symmetrylab.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import symmetrylab.shared.image.DrawnDigit;
import symmetrylab.shared.number.RandomStream;

/** The ones and fives that the core draws, in turn, as IDX files. They stand in for digits that were written by hand. */
public final class DrawnDigits {
    public static final int SIDE = DrawnDigit.SIDE;

    private static final double WHITE = 255;

    private final byte[][] images;
    private final byte[] labels;

    public DrawnDigits(int count, int seed) {
        images = new byte[count][];
        labels = new byte[count];
        RandomStream random = RandomStream.named(seed, "digits in files");
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 2 == 0 ? 1 : 5);
            images[i] = bytes(DrawnDigit.of(i % 2 == 0 ? 1 : -1, random).pixels());
        }
    }

    private static byte[] bytes(double[] shades) {
        byte[] pixels = new byte[shades.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(WHITE * shades[i]);
        }
        return pixels;
    }

    /** The IDX file of the images. */
    public byte[] images() {
        return idx(out -> {
            out.writeInt(0x803);
            out.writeInt(images.length);
            out.writeInt(SIDE);
            out.writeInt(SIDE);
            for (byte[] image : images) {
                out.write(image);
            }
        });
    }

    /** The IDX file of the labels. */
    public byte[] labels() {
        return idx(out -> {
            out.writeInt(0x801);
            out.writeInt(labels.length);
            out.write(labels);
        });
    }

    /** Writes both files under the names that such files have, and answers the path of the images. */
    public Path write(Path folder) throws IOException {
        Files.write(folder.resolve("drawn-labels-idx1-ubyte"), labels());
        return Files.write(folder.resolve("drawn-images-idx3-ubyte"), images());
    }

    /** The same, packed with gzip. */
    public Path writePacked(Path folder) throws IOException {
        Files.write(folder.resolve("drawn-labels-idx1-ubyte.gz"), packed(labels()));
        return Files.write(folder.resolve("drawn-images-idx3-ubyte.gz"), packed(images()));
    }

    public static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] idx(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
