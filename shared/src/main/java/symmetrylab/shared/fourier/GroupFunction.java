package symmetrylab.shared.fourier;

import java.util.Arrays;
import symmetrylab.shared.group.FiniteGroup;

/**
 * A complex function on a finite group, f(g) = re_g + i·im_g in the order of its elements.
 *
 * @param group the group
 * @param re real parts, as many as elements
 * @param im imaginary parts
 */
public record GroupFunction(FiniteGroup group, double[] re, double[] im) {
    /** Checks the lengths and copies. */
    public GroupFunction {
        if (re.length != group.order() || im.length != group.order()) {
            throw new IllegalArgumentException("a function on " + group.description() + " must have " + group.order()
                    + " real and imaginary parts, got " + re.length + " and " + im.length);
        }
        re = re.clone();
        im = im.clone();
    }

    /** The function with these real values. */
    public static GroupFunction real(FiniteGroup group, double[] values) {
        return new GroupFunction(group, values, new double[values.length]);
    }

    /** 1 on these elements, 0 elsewhere. */
    public static GroupFunction indicator(FiniteGroup group, int... elements) {
        double[] values = new double[group.order()];
        for (int element : elements) {
            values[element] = 1;
        }
        return real(group, values);
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

    /** Whether all imaginary parts are 0. */
    public boolean isReal() {
        for (double y : im) {
            if (y != 0) {
                return false;
            }
        }
        return true;
    }

    /** |f(g)|. */
    public double modulus(int g) {
        return Math.sqrt(re[g] * re[g] + im[g] * im[g]);
    }

    /** Σ |f|^p; for p = 0 the number of values that are not 0. */
    public double powerSum(double p) {
        double[] moduli = new double[re.length];
        for (int g = 0; g < moduli.length; g++) {
            moduli[g] = modulus(g);
        }
        return PowerSum.of(moduli, p, 0);
    }

    /** √Σ|f|². */
    public double norm() {
        return Math.sqrt(powerSum(2));
    }

    /** f times a real number. */
    public GroupFunction times(double factor) {
        double[] x = re.clone();
        double[] y = im.clone();
        for (int g = 0; g < x.length; g++) {
            x[g] *= factor;
            y[g] *= factor;
        }
        return new GroupFunction(group, x, y);
    }

    /** The left translate u ↦ f(g⁻¹u). */
    public GroupFunction translated(int g) {
        double[] x = new double[re.length];
        double[] y = new double[re.length];
        for (int u = 0; u < x.length; u++) {
            int to = group.product(g, u);
            x[to] = re[u];
            y[to] = im[u];
        }
        return new GroupFunction(group, x, y);
    }

    /** The largest |f(g) − h(g)|. */
    public double distance(GroupFunction other) {
        double largest = 0;
        for (int g = 0; g < re.length; g++) {
            double x = re[g] - other.re[g];
            double y = im[g] - other.im[g];
            largest = Math.max(largest, Math.sqrt(x * x + y * y));
        }
        return largest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupFunction that
                && group.equals(that.group)
                && Arrays.equals(re, that.re)
                && Arrays.equals(im, that.im);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(re) + Arrays.hashCode(im);
    }

    @Override
    public String toString() {
        return group + " " + Arrays.toString(re) + " + i " + Arrays.toString(im);
    }
}
