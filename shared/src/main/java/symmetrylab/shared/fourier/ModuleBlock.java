package symmetrylab.shared.fourier;

import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.linear.ComplexProduct;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Intertwiner;
import symmetrylab.shared.representation.IrrepType;
import symmetrylab.shared.representation.RealModule;
import symmetrylab.shared.representation.Representation;

/**
 * From the real coordinates c_j of a module to its blocks: f̂ maps w_j to √(|G|/D) c_j, both read as complex vectors, and commutes
 * with what commutes with ρ.
 *
 * <p>Quaternionic: f̂ also maps C conj(w_j) to √(|G|/D) C conj(c_j). Complex: the block of the conjugate ρ' = T conj(ρ) T* is
 * T conj(f̂) T*.
 */
final class ModuleBlock {
    private final RealModule module;
    private final int n;
    private final int d;
    private final int start;
    private final int conjugateStart;
    /** C for the quaternionic, T for the complex type. */
    private final ComplexMatrix structure;

    ModuleBlock(Dual dual, RealModule module, int[] offsets) {
        this.module = module;
        n = dual.group().order();
        d = module.irrep().degree();
        int number = module.irrep().number();
        start = offsets[number];
        conjugateStart = offsets[dual.conjugate(number)];
        if (module.irrep().type() == IrrepType.REAL || d == 1) {
            structure = ComplexMatrix.identity(d);
        } else if (module.irrep().type() == IrrepType.QUATERNIONIC) {
            structure = Intertwiner.withConjugate(dual.representation(number));
        } else {
            Representation other = dual.representation(dual.conjugate(number));
            structure = Intertwiner.between(dual.representation(number), other::matrix);
        }
    }

    /** Writes the block, and that of the conjugate representation. */
    void blockInto(double[] coordinates, int from, double[] re, double[] im) {
        double[] x = new double[d * d];
        double[] y = new double[d * d];
        double scale = Math.sqrt((double) n / module.dimension());
        double[][] w = module.vectors();
        for (int j = 0; j < w.length; j++) {
            double[] c = new double[2 * d];
            for (int i = 0; i < module.dimension(); i++) {
                c[i] = scale * coordinates[from + i * w.length + j];
            }
            double[] v = new double[2 * d];
            System.arraycopy(w[j], 0, v, 0, w[j].length);
            addOuter(c, v, x, y);
            if (module.irrep().type() == IrrepType.QUATERNIONIC) {
                addOuter(turned(c), turned(v), x, y);
            }
        }
        System.arraycopy(x, 0, re, start, d * d);
        System.arraycopy(y, 0, im, start, d * d);
        if (conjugateStart != start) {
            ComplexMatrix block = new ComplexMatrix(d, d, x, y).conjugate();
            ComplexMatrix turned = structure.times(block).times(structure.adjoint());
            System.arraycopy(turned.re(), 0, re, conjugateStart, d * d);
            System.arraycopy(turned.im(), 0, im, conjugateStart, d * d);
        }
    }

    /** C conj(v) for a complex vector, real parts before imaginary ones. */
    private double[] turned(double[] v) {
        double[] turned = new double[2 * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                double a = structure.reAt(i, j);
                double b = structure.imAt(i, j);
                turned[i] = (a * v[j] + b * v[d + j]) + turned[i];
                turned[d + i] = (b * v[j] - a * v[d + j]) + turned[d + i];
            }
        }
        return turned;
    }

    /** M += c v* for complex vectors. */
    private void addOuter(double[] c, double[] v, double[] x, double[] y) {
        double[] conjugate = new double[d];
        double[] real = new double[d];
        double[] cRe = new double[d];
        double[] cIm = new double[d];
        for (int i = 0; i < d; i++) {
            real[i] = v[i];
            conjugate[i] = -v[d + i];
            cRe[i] = c[i];
            cIm[i] = c[d + i];
        }
        ComplexProduct.addInto(d, 1, d, cRe, cIm, real, conjugate, x, y);
    }
}
