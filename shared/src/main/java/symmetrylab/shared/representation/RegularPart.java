package symmetrylab.shared.representation;

import java.util.Arrays;
import symmetrylab.shared.group.FiniteGroup;

/**
 * An irreducible left module inside the functions on G: an orthonormal basis v_1 … v_d of complex functions, on which G acts by
 * (L(g)f)(x) = f(g⁻¹x); ρ_ij(g) = ⟨v_i, L(g) v_j⟩.
 *
 * @param type real, complex or quaternionic
 * @param degree d
 * @param re real part of v_j(x) at x·d + j
 * @param im imaginary parts likewise
 * @param characterRe real part of the character on the classes
 * @param characterIm imaginary parts
 */
record RegularPart(IrrepType type, int degree, double[] re, double[] im, double[] characterRe, double[] characterIm) {
    private static final double SAME = 1e-6;

    double[] character(int column) {
        return new double[] {characterRe[column], characterIm[column]};
    }

    RegularPart conjugate() {
        return new RegularPart(type, degree, re, negated(im), characterRe, negated(characterIm));
    }

    private static double[] negated(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            negated[i] = -values[i];
        }
        return negated;
    }

    boolean conjugateOf(RegularPart other) {
        double distance = degree == other.degree ? 0 : 1;
        for (int i = 0; i < characterRe.length; i++) {
            distance = Math.max(distance, Math.abs(characterRe[i] - other.characterRe[i]));
            distance = Math.max(distance, Math.abs(characterIm[i] + other.characterIm[i]));
        }
        return distance < SAME;
    }

    /** By degree, then by larger real, then by larger imaginary parts of the character. */
    static int compare(RegularPart a, RegularPart b) {
        if (a.degree != b.degree) {
            return Integer.compare(a.degree, b.degree);
        }
        for (int i = 0; i < a.characterRe.length; i++) {
            if (Math.abs(a.characterRe[i] - b.characterRe[i]) > SAME) {
                return Double.compare(b.characterRe[i], a.characterRe[i]);
            }
        }
        for (int i = 0; i < a.characterIm.length; i++) {
            if (Math.abs(a.characterIm[i] - b.characterIm[i]) > SAME) {
                return Double.compare(b.characterIm[i], a.characterIm[i]);
            }
        }
        return 0;
    }

    Representation representation(FiniteGroup group) {
        return new Representation() {
            @Override
            public FiniteGroup group() {
                return group;
            }

            @Override
            public int degree() {
                return degree;
            }

            @Override
            public void matrixInto(int g, double[] targetRe, double[] targetIm) {
                translatedInto(group, g, targetRe, targetIm);
            }
        };
    }

    private void translatedInto(FiniteGroup group, int g, double[] targetRe, double[] targetIm) {
        int d = degree;
        Arrays.fill(targetRe, 0, d * d, 0);
        Arrays.fill(targetIm, 0, d * d, 0);
        for (int x = 0; x < group.order(); x++) {
            int y = group.product(g, x);
            for (int i = 0; i < d; i++) {
                double u = re[y * d + i];
                double v = im[y * d + i];
                for (int j = 0; j < d; j++) {
                    double p = re[x * d + j];
                    double q = im[x * d + j];
                    targetRe[i * d + j] = (u * p + v * q) + targetRe[i * d + j];
                    targetIm[i * d + j] = (u * q - v * p) + targetIm[i * d + j];
                }
            }
        }
    }
}
