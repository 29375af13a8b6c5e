package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.CayleyTable;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.SymmetricEigen;
import symmetrylab.shared.number.RandomStream;

/** One attempt at splitting the regular representation; see {@link SplitDual}. */
final class RegularSplitting {
    /** Part of the largest eigenvalue below which two count as one. */
    private static final double GAP = 1e-8;

    private static final double SAME = 1e-5;

    private final int n;
    private final int[] inverse;
    private final CayleyTable table;
    private final List<ConjugacyClass> classes;
    private final SymmetricEigen eigen;
    private final RandomStream random;

    RegularSplitting(FiniteGroup group, int attempt) {
        n = group.order();
        table = group.table();
        classes = group.conjugacyClasses();
        inverse = new int[n];
        for (int g = 0; g < n; g++) {
            inverse[g] = group.inverse(g);
        }
        random = RandomStream.named(attempt, "regular representation");
        double[] c = new double[n];
        for (int h = 0; h < n; h++) {
            c[h] = inverse[h] < h ? c[inverse[h]] : random.nextGaussian();
        }
        double[] entries = new double[n * n];
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                entries[x * n + y] = c[table.at(inverse[x], y)];
            }
        }
        eigen = SymmetricEigen.of(new Matrix(n, n, entries));
    }

    /** A module: eigenvectors from first to last, the gap beside them, and its character on the classes. */
    private record Module(int first, int size, double gap, double[] character, int type) {}

    /** The irreducible representations in order; null if eigenvalues met by chance. */
    List<RegularPart> partsOrNull() {
        List<Module> kept = modules();
        int total = 0;
        for (Module module : kept) {
            if (module.type == 0) {
                return null;
            }
            total += module.size * module.size / module.type;
        }
        if (total != n) {
            return null;
        }
        List<RegularPart> parts = new ArrayList<>();
        for (Module module : kept) {
            RegularPart part = part(module);
            parts.add(part);
            if (module.type == 2) {
                parts.add(part.conjugate());
            }
        }
        parts.sort(RegularPart::compare);
        return parts;
    }

    /** For each character the module that is farthest from its neighbours, so that its vectors are the most accurate. */
    private List<Module> modules() {
        double[] values = eigen.values();
        double scale = Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
        List<Module> kept = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || values[i - 1] - values[i] > GAP * scale) {
                double before = first == 0 ? scale : values[first - 1] - values[first];
                double after = i == n ? scale : values[i - 1] - values[i];
                Module module = module(first, i - first, Math.min(before, after));
                keep(module, kept);
                first = i;
            }
        }
        return kept;
    }

    private static void keep(Module module, List<Module> kept) {
        for (int i = 0; i < kept.size(); i++) {
            double distance = 0;
            for (int c = 0; c < module.character.length; c++) {
                distance = Math.max(distance, Math.abs(module.character[c] - kept.get(i).character[c]));
            }
            if (distance < SAME) {
                if (module.gap > kept.get(i).gap) {
                    kept.set(i, module);
                }
                return;
            }
        }
        kept.add(module);
    }

    private Module module(int first, int size, double gap) {
        double[] character = new double[classes.size()];
        double mean = 0;
        for (int c = 0; c < character.length; c++) {
            int back = inverse[classes.get(c).representative()];
            double trace = 0;
            for (int x = 0; x < n; x++) {
                int y = table.at(back, x);
                for (int j = first; j < first + size; j++) {
                    trace += eigen.vectors().at(x, j) * eigen.vectors().at(y, j);
                }
            }
            character[c] = trace;
            mean += classes.get(c).size() * trace * trace / n;
        }
        int type = (int) Math.round(mean);
        boolean sound = Math.abs(mean - type) < SAME && (type == 1 || type == 2 || type == 4);
        return new Module(first, size, gap, character, sound ? type : 0);
    }

    private RegularPart part(Module module) {
        int d = module.size;
        double[] basis = new double[n * d];
        for (int x = 0; x < n; x++) {
            for (int j = 0; j < d; j++) {
                basis[x * d + j] = eigen.vectors().at(x, module.first + j);
            }
        }
        if (module.type == 1) {
            double[] zero = new double[module.character.length];
            return new RegularPart(IrrepType.REAL, d, basis, new double[n * d], module.character, zero);
        }
        double[] structure = new ComplexStructure(n, table, inverse, basis, d, random).matrix();
        double[][] half = ComplexStructure.halfBasis(structure, d);
        double[] re = new double[n * d / 2];
        double[] im = new double[n * d / 2];
        for (int x = 0; x < n; x++) {
            for (int k = 0; k < d / 2; k++) {
                for (int j = 0; j < d; j++) {
                    re[x * d / 2 + k] += basis[x * d + j] * half[0][j * d / 2 + k];
                    im[x * d / 2 + k] += basis[x * d + j] * half[1][j * d / 2 + k];
                }
            }
        }
        IrrepType type = module.type == 2 ? IrrepType.COMPLEX : IrrepType.QUATERNIONIC;
        return withCharacter(new RegularPart(type, d / 2, re, im, new double[0], new double[0]));
    }

    private RegularPart withCharacter(RegularPart part) {
        int d = part.degree();
        double[] traceRe = new double[classes.size()];
        double[] traceIm = new double[classes.size()];
        for (int c = 0; c < traceRe.length; c++) {
            int g = classes.get(c).representative();
            for (int x = 0; x < n; x++) {
                int y = table.at(g, x);
                for (int j = 0; j < d; j++) {
                    double u = part.re()[y * d + j];
                    double v = part.im()[y * d + j];
                    traceRe[c] = (u * part.re()[x * d + j] + v * part.im()[x * d + j]) + traceRe[c];
                    traceIm[c] = (u * part.im()[x * d + j] - v * part.re()[x * d + j]) + traceIm[c];
                }
            }
        }
        return new RegularPart(part.type(), d, part.re(), part.im(), traceRe, traceIm);
    }
}
