package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.linear.ComplexMatrix;

/**
 * A real irreducible module of real dimension D and type m = 1, 2, 4, and its place in the real orthonormal basis of R^G.
 *
 * <p>Read a complex d × d matrix A + iB as the real D × D matrix ρ_R: A itself for the real type (D = d), else (A −B; B A) with
 * D = 2d; a complex module stands for itself and its conjugate. Choose unit vectors w_1 … w_(D/m) whose orbits under what
 * commutes with ρ_R are orthogonal: the functions √(D/|G|) ⟨e_i, ρ_R(g) w_j⟩ over all modules are orthonormal and span R^G.
 *
 * @param irrep the irreducible representation, of a conjugate pair the first
 * @param dimension D
 * @param vectors w_j as rows, D/m of them
 */
public record RealModule(Irrep irrep, int dimension, double[][] vectors) {
    /** Copies the vectors. */
    public RealModule {
        vectors = vectors.clone();
        for (int j = 0; j < vectors.length; j++) {
            vectors[j] = vectors[j].clone();
        }
    }

    /** A copy of the vectors. */
    @Override
    public double[][] vectors() {
        double[][] copy = vectors.clone();
        for (int j = 0; j < copy.length; j++) {
            copy[j] = copy[j].clone();
        }
        return copy;
    }

    /** Number of vectors, D/m: how often the module stands in R^G. */
    public int copies() {
        return vectors.length;
    }

    /** The modules of a group in the order of their irreducible representations. */
    public static List<RealModule> of(Dual dual) {
        List<RealModule> modules = new ArrayList<>();
        for (Irrep irrep : dual.irreps()) {
            if (dual.conjugate(irrep.number()) >= irrep.number()) {
                modules.add(module(dual, irrep));
            }
        }
        return modules;
    }

    private static RealModule module(Dual dual, Irrep irrep) {
        int d = irrep.degree();
        return switch (irrep.type()) {
            case REAL -> new RealModule(irrep, d, units(d, d));
            case COMPLEX -> new RealModule(irrep, 2 * d, units(d, 2 * d));
            case QUATERNIONIC ->
                new RealModule(
                        irrep, 2 * d, quaternionic(Intertwiner.withConjugate(dual.representation(irrep.number()))));
        };
    }

    private static double[][] units(int count, int dimension) {
        double[][] units = new double[count][dimension];
        for (int j = 0; j < count; j++) {
            units[j][j] = 1;
        }
        return units;
    }

    /** Complex lines v with their images C conj(v) fill C^d two by two; w_j is v as a real vector. */
    private static double[][] quaternionic(ComplexMatrix c) {
        int d = c.rows();
        double[][] re = units(d, d);
        double[][] im = new double[d][d];
        double[][] vectors = new double[d / 2][2 * d];
        for (int k = 0; k < d / 2; k++) {
            int chosen = RealForm.longest(re, im);
            double norm = Math.sqrt(RealForm.square(re[chosen], im[chosen]));
            double[] x = new double[d];
            double[] y = new double[d];
            for (int i = 0; i < d; i++) {
                x[i] = re[chosen][i] / norm;
                y[i] = im[chosen][i] / norm;
                vectors[k][i] = x[i];
                vectors[k][d + i] = y[i];
            }
            double[] u = new double[d];
            double[] v = new double[d];
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    u[i] = (c.reAt(i, j) * x[j] + c.imAt(i, j) * y[j]) + u[i];
                    v[i] = (c.imAt(i, j) * x[j] - c.reAt(i, j) * y[j]) + v[i];
                }
            }
            for (int j = 0; j < d; j++) {
                remove(re[j], im[j], x, y);
                remove(re[j], im[j], u, v);
            }
        }
        return vectors;
    }

    private static void remove(double[] re, double[] im, double[] x, double[] y) {
        double p = 0;
        double q = 0;
        for (int i = 0; i < x.length; i++) {
            p = (x[i] * re[i] + y[i] * im[i]) + p;
            q = (x[i] * im[i] - y[i] * re[i]) + q;
        }
        for (int i = 0; i < x.length; i++) {
            re[i] -= p * x[i] - q * y[i];
            im[i] -= p * y[i] + q * x[i];
        }
    }
}
