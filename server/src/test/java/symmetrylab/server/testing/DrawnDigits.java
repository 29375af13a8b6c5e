package symmetrylab.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Ones and fives drawn as strokes with a random pose and thickness, 28 × 28 pixels, in turn; the same seed draws the
 * same digits. They stand in for digits that were written by hand.
 */
public final class DrawnDigits {
    public static final int SIDE = 28;

    private static final double[][] ONE = {{0.1, -0.8, -0.05, 0.8}};
    private static final double[][] FIVE = {
        {0.45, -0.8, -0.4, -0.8},
        {-0.4, -0.8, -0.45, -0.1},
        {-0.45, -0.1, 0.1, -0.2},
        {0.1, -0.2, 0.45, 0.2},
        {0.45, 0.2, 0.3, 0.65},
        {0.3, 0.65, -0.45, 0.75}
    };

    private final byte[][] images;
    private final byte[] labels;

    public DrawnDigits(int count, long seed) {
        images = new byte[count][];
        labels = new byte[count];
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 2 == 0 ? 1 : 5);
            images[i] = draw(i % 2 == 0 ? ONE : FIVE, random);
        }
    }

    private static byte[] draw(double[][] strokes, Random random) {
        double angle = 0.15 * random.nextGaussian();
        double slant = 0.15 * random.nextGaussian();
        double size = 9 + 1.5 * random.nextDouble();
        double x0 = 13.5 + random.nextDouble() * 2 - 1;
        double y0 = 13.5 + random.nextDouble() * 2 - 1;
        double thickness = 0.9 + 0.9 * random.nextDouble();
        byte[] pixels = new byte[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                double u = (Math.cos(angle) * (j - x0) + Math.sin(angle) * (i - y0)) / size;
                double v = (Math.cos(angle) * (i - y0) - Math.sin(angle) * (j - x0)) / size;
                double distance = size * distance(strokes, u + slant * v, v);
                pixels[i * SIDE + j] = (byte) Math.round(255 * Math.max(0, Math.min(1, thickness + 0.5 - distance)));
            }
        }
        return pixels;
    }

    private static double distance(double[][] strokes, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] s : strokes) {
            double dx = s[2] - s[0];
            double dy = s[3] - s[1];
            double along = ((x - s[0]) * dx + (y - s[1]) * dy) / (dx * dx + dy * dy);
            double t = Math.max(0, Math.min(1, along));
            least = Math.min(least, Math.hypot(x - s[0] - t * dx, y - s[1] - t * dy));
        }
        return least;
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
