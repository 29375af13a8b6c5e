package symmetrylab.shared.fourier;

import java.util.Arrays;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Subgroup;

/**
 * A function for which |supp f| · rank f̂ = |G|: on the coset tH it is f(th) = χ(h) for a character χ of degree 1 of the subgroup H,
 * elsewhere 0.
 *
 * <p>|H| values, and convolution with f projects onto the multiple χ of H, so that the rank is the index of H. H = 1 gives a delta,
 * H = G a character, χ = 1 the indicator of a coset.
 *
 * @param subgroup H
 * @param translate the least element t of the coset
 * @param character the name of χ in the dual of H
 * @param re real part of χ on the elements of H in ascending order
 * @param im imaginary parts
 */
public record EqualityCase(Subgroup subgroup, int translate, String character, double[] re, double[] im) {
    /** Copies the values. */
    public EqualityCase {
        re = re.clone();
        im = im.clone();
    }

    /** A copy of the real parts. */
    @Override
    public double[] re() {
        return re.clone();
    }

    /** A copy of the imaginary parts. */
    @Override
    public double[] im() {
        return im.clone();
    }

    /** The function. */
    public GroupFunction function() {
        FiniteGroup group = subgroup.group();
        double[] x = new double[group.order()];
        double[] y = new double[group.order()];
        int[] elements = subgroup.elements();
        for (int i = 0; i < elements.length; i++) {
            int at = group.product(translate, elements[i]);
            x[at] = re[i];
            y[at] = im[i];
        }
        return new GroupFunction(group, x, y);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EqualityCase that
                && subgroup.equals(that.subgroup)
                && translate == that.translate
                && Arrays.equals(re, that.re)
                && Arrays.equals(im, that.im);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * subgroup.hashCode() + translate) + Arrays.hashCode(re);
    }

    @Override
    public String toString() {
        return "character " + character + " of " + subgroup + ", moved by " + translate;
    }
}
