package symmetrylab.shared.representation;

import java.util.Arrays;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.linear.RootsOfUnity;

/** One induced representation of N:H; see {@link SemidirectDual}. */
final class Induced implements Representation {
    private final SemidirectDual dual;
    private final CharacterOrbit orbit;
    private final Representation inner;
    private final ComplexMatrix basis;
    private final RootsOfUnity roots;
    private final int size;

    Induced(SemidirectDual dual, int number) {
        this.dual = dual;
        orbit = dual.orbit(number);
        inner = orbit.stabiliser().representation(dual.inner(number).number());
        basis = dual.pairBasisOrNull(number);
        roots = new RootsOfUnity(dual.normal().exponent());
        size = dual.normal().group().order();
    }

    @Override
    public FiniteGroup group() {
        return dual.group();
    }

    @Override
    public int degree() {
        return orbit.places() * inner.degree();
    }

    @Override
    public void matrixInto(int g, double[] re, double[] im) {
        int e = inner.degree();
        int d = degree();
        int h = g / size;
        int a = g % size;
        double[] u = new double[e * e];
        double[] v = new double[e * e];
        Arrays.fill(re, 0, d * d, 0);
        Arrays.fill(im, 0, d * d, 0);
        for (int j = 0; j < orbit.places(); j++) {
            int i = orbit.target(h, j);
            int angle = dual.normal().angle(orbit.member(i), a);
            double c = roots.cosine(angle);
            double s = roots.sine(angle);
            inner.matrixInto(orbit.inner(h, j), u, v);
            for (int p = 0; p < e * e; p++) {
                int at = (i * e + p / e) * d + j * e + p % e;
                re[at] = c * u[p] - s * v[p];
                im[at] = c * v[p] + s * u[p];
            }
        }
        if (basis != null) {
            PairBasis.toReal(basis, d, re, im, 0);
        }
    }
}
