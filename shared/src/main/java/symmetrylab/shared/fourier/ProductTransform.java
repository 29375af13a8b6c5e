package symmetrylab.shared.fourier;

import java.util.List;
import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.PairBasis;
import symmetrylab.shared.representation.ProductDual;

/**
 * G_1 × … × G_k factor by factor: the function is an array with one axis for each factor, and every axis is replaced by the
 * entries of the blocks of its factor; f̂(ρ_1 ⊗ … ⊗ ρ_k) is read off at the places of a Kronecker product.
 */
final class ProductTransform extends GroupFourierTransform {
    private final int n;
    private final GroupFourierTransform[] factors;
    private final int[] orders;
    /** Where entry i of the array of factors' entries stands among the blocks. */
    private final int[] place;

    private final ComplexMatrix[] bases;
    private final int[] offsets;

    ProductTransform(ProductDual dual) {
        super(dual);
        n = dual.group().order();
        List<Dual> duals = dual.factors();
        factors = new GroupFourierTransform[duals.size()];
        orders = new int[factors.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = GroupFourierTransform.of(duals.get(i));
            orders[i] = duals.get(i).group().order();
        }
        offsets = dual.offsets();
        bases = new ComplexMatrix[dual.size()];
        place = new int[n];
        for (int number = 0; number < bases.length; number++) {
            bases[number] = dual.realBasisOrNull(number);
            placeBlock(duals, dual.parts(number), number);
        }
    }

    private void placeBlock(List<Dual> duals, int[] parts, int number) {
        int d = dual().degree(number);
        for (int row = 0; row < d; row++) {
            for (int column = 0; column < d; column++) {
                int entry = 0;
                int scale = 1;
                int restRow = row;
                int restColumn = column;
                for (int i = parts.length - 1; i >= 0; i--) {
                    int e = duals.get(i).degree(parts[i]);
                    int inside = duals.get(i).offsets()[parts[i]] + restRow % e * e + restColumn % e;
                    entry += scale * inside;
                    scale *= orders[i];
                    restRow /= e;
                    restColumn /= e;
                }
                place[entry] = offsets[number] + row * d + column;
            }
        }
    }

    @Override
    public void forwardInto(double[] f, double[] re, double[] im) {
        double[] x = f.clone();
        double[] y = new double[n];
        for (int i = factors.length - 1; i >= 0; i--) {
            transformAxis(i, x, y, true);
        }
        for (int entry = 0; entry < n; entry++) {
            re[place[entry]] = x[entry];
            im[place[entry]] = y[entry];
        }
        for (int number = 0; number < bases.length; number++) {
            if (bases[number] != null) {
                PairBasis.toReal(bases[number], dual().degree(number), re, im, offsets[number]);
            }
        }
    }

    @Override
    public void inverseInto(double[] re, double[] im, double[] f) {
        double[] blocksRe = re.clone();
        double[] blocksIm = im.clone();
        for (int number = 0; number < bases.length; number++) {
            if (bases[number] != null) {
                PairBasis.fromReal(bases[number], dual().degree(number), blocksRe, blocksIm, offsets[number]);
            }
        }
        double[] x = new double[n];
        double[] y = new double[n];
        for (int entry = 0; entry < n; entry++) {
            x[entry] = blocksRe[place[entry]];
            y[entry] = blocksIm[place[entry]];
        }
        for (int i = 0; i < factors.length; i++) {
            transformAxis(i, x, y, false);
        }
        System.arraycopy(x, 0, f, 0, n);
    }

    /** Replaces every line of the complex array x + iy along an axis by its transform. */
    private void transformAxis(int axis, double[] x, double[] y, boolean forward) {
        int size = orders[axis];
        int step = 1;
        for (int i = axis + 1; i < orders.length; i++) {
            step *= orders[i];
        }
        double[] u = new double[size];
        double[] v = new double[size];
        double[][] result = new double[4][size];
        for (int line = 0; line < n / size; line++) {
            int start = line / step * step * size + line % step;
            boolean real = true;
            for (int i = 0; i < size; i++) {
                u[i] = x[start + i * step];
                v[i] = y[start + i * step];
                real &= v[i] == 0;
            }
            if (forward) {
                forwardLine(factors[axis], u, v, result, real);
            } else {
                inverseLine(factors[axis], u, v, result);
            }
            for (int i = 0; i < size; i++) {
                x[start + i * step] = result[0][i];
                y[start + i * step] = result[1][i];
            }
        }
    }

    /** (u + iv)^ = û + iv̂. */
    private static void forwardLine(
            GroupFourierTransform factor, double[] u, double[] v, double[][] result, boolean real) {
        factor.forwardInto(u, result[0], result[1]);
        if (!real) {
            factor.forwardInto(v, result[2], result[3]);
            for (int i = 0; i < u.length; i++) {
                result[0][i] -= result[3][i];
                result[1][i] += result[2][i];
            }
        }
    }

    /** The imaginary part of the inverse of F is the real part of the inverse of −iF. */
    private static void inverseLine(GroupFourierTransform factor, double[] u, double[] v, double[][] result) {
        for (int i = 0; i < u.length; i++) {
            result[2][i] = -u[i];
        }
        factor.inverseInto(u, v, result[0]);
        factor.inverseInto(v, result[2], result[1]);
    }
}
