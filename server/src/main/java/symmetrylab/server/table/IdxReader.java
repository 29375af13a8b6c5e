package symmetrylab.server.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.Selection;
import symmetrylab.shared.table.TableRefused;

/**
 * Reads images as points: the mean of each square of pool × pool pixels is a feature, 0 for black and 1 for white. The
 * file is read to its end, image by image, so that a truncated one is noticed whatever is taken of it.
 */
final class IdxReader {
    private static final double WHITE = 255;

    private final Source source;
    private final Optional<Source> labelSource;
    private final ReadingOptions options;

    IdxReader(Source source, Optional<Source> labelSource, ReadingOptions options) {
        this.source = source;
        this.labelSource = labelSource;
        this.options = options;
    }

    Reading read() throws IOException {
        IdxHeader header;
        try (CountedInput in = new CountedInput(source.open())) {
            header = IdxHeader.images(in);
        }
        checkPool(header);
        byte[] labels = labels(header);
        if (labels.length != header.count()) {
            throw new TableRefused(
                    "there are {0} images and {1} labels: name the two files that belong together",
                    header.count(), labels.length);
        }
        Selection selection = new Selection(options, Phrase.of("images"));
        try (CountedInput in = new CountedInput(source.open())) {
            in.skip(16);
            for (byte label : labels) {
                take(header, in, Integer.toString(label & 0xff), selection);
            }
            if (labelSource.isPresent() && !in.atEnd()) {
                throw new TableRefused(
                        "the header says {0} in {1} bytes, but the file has more: fetch or copy it again",
                        header.phrase(), header.bytes());
            }
        }
        return selection.finish(notes(header));
    }

    private void checkPool(IdxHeader header) {
        int pool = options.pool();
        if (header.rows() % pool != 0 || header.columns() % pool != 0) {
            String divisors = IntStream.rangeClosed(1, Math.min(header.rows(), header.columns()))
                    .filter(k -> header.rows() % k == 0 && header.columns() % k == 0)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(", "));
            throw new TableRefused(
                    "pool must divide {0} and {1}, got {2}; what divides both: {3}",
                    header.rows(), header.columns(), pool, divisors);
        }
    }

    private byte[] labels(IdxHeader images) throws IOException {
        if (labelSource.isEmpty()) {
            return labelsBehind(images);
        }
        try (CountedInput in = new CountedInput(labelSource.get().open())) {
            return labels(in);
        } catch (TableRefused e) {
            throw new TableRefused("its labels {0}: {1}", labelSource.get().name(), e.phrase());
        }
    }

    private byte[] labelsBehind(IdxHeader images) throws IOException {
        try (CountedInput in = new CountedInput(source.open())) {
            in.skip(images.bytes());
            checkComplete(images, in);
            if (in.atEnd()) {
                throw new TableRefused("the images have no labels: set labels=FILE (for t10k-images-idx3-ubyte.gz it is"
                        + " t10k-labels-idx1-ubyte.gz), or upload both files in one, the labels behind the images");
            }
            return labels(in);
        }
    }

    private static byte[] labels(CountedInput in) throws IOException {
        long before = in.count();
        int count = IdxHeader.labels(in);
        byte[] labels = in.take(count);
        if (labels.length < count) {
            throw new TableRefused(
                    "the file of labels is truncated: expected {0} bytes, it has {1}; fetch or copy it again",
                    8L + count, in.count() - before);
        }
        if (!in.atEnd()) {
            throw new TableRefused(
                    "the file of labels is longer than the {0} bytes that its header says: fetch or copy it again",
                    8L + count);
        }
        return labels;
    }

    private static void checkComplete(IdxHeader header, CountedInput in) {
        if (in.count() < header.bytes()) {
            throw new TableRefused(
                    "the file is truncated: expected {0} bytes ({1}), it has {2}; fetch or copy it again",
                    header.bytes(), header.phrase(), in.count());
        }
    }

    private void take(IdxHeader header, CountedInput in, String label, Selection selection) throws IOException {
        byte[] image = in.take((int) header.pixels());
        if (image.length < header.pixels()) {
            checkComplete(header, in);
        }
        if (selection.wants(label)) {
            selection.add(label, pooled(image, header));
        }
    }

    private double[] pooled(byte[] image, IdxHeader header) {
        int pool = options.pool();
        int width = header.columns() / pool;
        int[] sums = new int[header.rows() / pool * width];
        for (int i = 0; i < header.rows(); i++) {
            for (int j = 0; j < header.columns(); j++) {
                sums[i / pool * width + j / pool] += image[i * header.columns() + j] & 0xff;
            }
        }
        double[] features = new double[sums.length];
        for (int k = 0; k < features.length; k++) {
            features[k] = sums[k] / (WHITE * pool * pool);
        }
        return features;
    }

    private List<Phrase> notes(IdxHeader header) {
        List<Phrase> notes = new ArrayList<>(List.of(Phrase.of("pixels are scaled to [0, 1]")));
        if (options.pool() > 1) {
            notes.add(Phrase.of(
                    "{0} × {1} pixels are averaged to {2} × {3}",
                    header.rows(),
                    header.columns(),
                    header.rows() / options.pool(),
                    header.columns() / options.pool()));
        }
        return notes;
    }
}
