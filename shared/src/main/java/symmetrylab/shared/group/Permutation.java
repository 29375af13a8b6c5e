package symmetrylab.shared.group;

import java.util.Arrays;

/**
 * A permutation of the points 0 … n − 1; products act from the right: (st)(i) = s(t(i)).
 *
 * <p>Its text is that of cycles on the points 1 … n: {@code (1 2 3)(4 5)}, {@code e} for the identity.
 *
 * @param images where each point goes
 */
public record Permutation(int[] images) {
    /** Checks that every point is reached once, and copies. */
    public Permutation {
        images = images.clone();
        boolean[] reached = new boolean[images.length];
        for (int image : images) {
            if (image < 0 || image >= images.length || reached[image]) {
                throw new GroupRefused("a permutation of " + images.length + " points reaches each of them once, got "
                        + Arrays.toString(images));
            }
            reached[image] = true;
        }
    }

    /** The permutation of n points that stands at this place of the lexicographic order. */
    public static Permutation ofLexicographicRank(int n, int rank) {
        int[] digits = new int[n];
        int rest = rank;
        for (int i = n - 1; i >= 0; i--) {
            digits[i] = rest % (n - i);
            rest /= n - i;
        }
        boolean[] used = new boolean[n];
        int[] images = new int[n];
        for (int i = 0; i < n; i++) {
            int value = -1;
            for (int left = digits[i]; left >= 0; left--) {
                value++;
                while (used[value]) {
                    value++;
                }
            }
            used[value] = true;
            images[i] = value;
        }
        return new Permutation(images);
    }

    /** A copy of the images. */
    @Override
    public int[] images() {
        return images.clone();
    }

    /** Number of points. */
    public int points() {
        return images.length;
    }

    /** Where point i goes. */
    public int at(int i) {
        return images[i];
    }

    /** This after the other. */
    public Permutation times(Permutation other) {
        int[] product = new int[images.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = images[other.images[i]];
        }
        return new Permutation(product);
    }

    /** The inverse. */
    public Permutation inverse() {
        int[] back = new int[images.length];
        for (int i = 0; i < back.length; i++) {
            back[images[i]] = i;
        }
        return new Permutation(back);
    }

    /** Its place in the lexicographic order of images, up to 12 points. */
    public int lexicographicRank() {
        int n = images.length;
        int rank = 0;
        for (int i = 0; i < n; i++) {
            int smaller = 0;
            for (int j = i + 1; j < n; j++) {
                smaller += images[j] < images[i] ? 1 : 0;
            }
            rank = rank * (n - i) + smaller;
        }
        return rank;
    }

    /** The lengths of its cycles, descending, fixed points included. */
    public int[] cycleType() {
        int n = images.length;
        int[] lengths = new int[n];
        int count = 0;
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            int length = 0;
            for (int j = i; !seen[j]; j = images[j]) {
                seen[j] = true;
                length++;
            }
            if (length > 0) {
                lengths[count++] = length;
            }
        }
        Arrays.sort(lengths, 0, count);
        int[] type = new int[count];
        for (int i = 0; i < count; i++) {
            type[i] = lengths[count - 1 - i];
        }
        return type;
    }

    /** The cycles as text. */
    public String cycles() {
        StringBuilder text = new StringBuilder();
        boolean[] seen = new boolean[images.length];
        for (int i = 0; i < images.length; i++) {
            if (!seen[i] && images[i] != i) {
                String separator = "(";
                for (int j = i; !seen[j]; j = images[j]) {
                    seen[j] = true;
                    text.append(separator).append(j + 1);
                    separator = " ";
                }
                text.append(')');
            }
        }
        return text.length() == 0 ? "e" : text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permutation that && Arrays.equals(images, that.images);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(images);
    }

    @Override
    public String toString() {
        return cycles();
    }
}
