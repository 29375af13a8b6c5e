package symmetrylab.shared.fourier;

import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.representation.CharacterOrbit;
import symmetrylab.shared.representation.PairBasis;
import symmetrylab.shared.representation.Representation;
import symmetrylab.shared.representation.SemidirectDual;

/** How one block of a spectrum on N:H is made of the transforms over N, and gives its part of them back. */
abstract class OrbitBlock {
    /** Entry of the block and place h·|N| + k_i of the transforms over N, one for each h and column j. */
    final int[] entry;

    final int[] source;
    final int degree;

    OrbitBlock(int terms, int degree) {
        entry = new int[terms];
        source = new int[terms];
        this.degree = degree;
    }

    abstract void forwardInto(double[] x, double[] y, double[] re, double[] im, int start);

    abstract void inverseInto(double[] re, double[] im, int start, double[] x, double[] y);

    static OrbitBlock of(SemidirectDual dual, int number) {
        boolean scalar = dual.inner(number).degree() == 1;
        ComplexMatrix basis = dual.pairBasisOrNull(number);
        return scalar && basis != null ? new PairedBlock(dual, number) : new GeneralBlock(dual, number, basis);
    }

    /** Any stabiliser and any σ. */
    private static final class GeneralBlock extends OrbitBlock {
        private final int e;
        private final ComplexMatrix basis;
        private final double[] sigmaRe;
        private final double[] sigmaIm;
        private final double[] blockRe;
        private final double[] blockIm;

        GeneralBlock(SemidirectDual dual, int number, ComplexMatrix basis) {
            super(
                    dual.group().order()
                            / dual.normal().group().order()
                            * dual.orbit(number).places(),
                    dual.degree(number));
            this.basis = basis;
            CharacterOrbit orbit = dual.orbit(number);
            int size = dual.normal().group().order();
            Representation sigma =
                    orbit.stabiliser().representation(dual.inner(number).number());
            e = sigma.degree();
            sigmaRe = new double[entry.length * e * e];
            sigmaIm = new double[sigmaRe.length];
            double[] re = new double[e * e];
            double[] im = new double[e * e];
            for (int t = 0; t < entry.length; t++) {
                int h = t / orbit.places();
                int j = t % orbit.places();
                int i = orbit.target(h, j);
                entry[t] = i * e * degree + j * e;
                source[t] = h * size + orbit.member(i);
                sigma.matrixInto(orbit.inner(h, j), re, im);
                System.arraycopy(re, 0, sigmaRe, t * e * e, e * e);
                System.arraycopy(im, 0, sigmaIm, t * e * e, e * e);
            }
            blockRe = new double[degree * degree];
            blockIm = new double[degree * degree];
        }

        @Override
        void forwardInto(double[] x, double[] y, double[] re, double[] im, int start) {
            for (int i = 0; i < degree * degree; i++) {
                blockRe[i] = 0;
                blockIm[i] = 0;
            }
            for (int t = 0; t < entry.length; t++) {
                double u = x[source[t]];
                double v = y[source[t]];
                for (int p = 0; p < e * e; p++) {
                    int at = entry[t] + p / e * degree + p % e;
                    double a = sigmaRe[t * e * e + p];
                    double b = sigmaIm[t * e * e + p];
                    blockRe[at] = (a * u - b * v) + blockRe[at];
                    blockIm[at] = (a * v + b * u) + blockIm[at];
                }
            }
            if (basis != null) {
                PairBasis.toReal(basis, degree, blockRe, blockIm, 0);
            }
            System.arraycopy(blockRe, 0, re, start, degree * degree);
            System.arraycopy(blockIm, 0, im, start, degree * degree);
        }

        @Override
        void inverseInto(double[] re, double[] im, int start, double[] x, double[] y) {
            System.arraycopy(re, start, blockRe, 0, degree * degree);
            System.arraycopy(im, start, blockIm, 0, degree * degree);
            if (basis != null) {
                PairBasis.fromReal(basis, degree, blockRe, blockIm, 0);
            }
            for (int t = 0; t < entry.length; t++) {
                double u = 0;
                double v = 0;
                for (int p = 0; p < e * e; p++) {
                    int at = entry[t] + p / e * degree + p % e;
                    double a = sigmaRe[t * e * e + p];
                    double b = sigmaIm[t * e * e + p];
                    u = (blockRe[at] * a + blockIm[at] * b) + u;
                    v = (blockIm[at] * a - blockRe[at] * b) + v;
                }
                x[source[t]] += degree * u;
                y[source[t]] += degree * v;
            }
        }
    }

    /**
     * Places in pairs k, −k and a character σ, in the real basis: the complex entries u, v of row k in the columns of a pair give
     * (Re u + Re v, Im v − Im u; Im u + Im v, Re u − Re v); those of row −k are their conjugates.
     */
    private static final class PairedBlock extends OrbitBlock {
        private final double[] sigmaRe;
        private final double[] sigmaIm;
        private final int[] opposite;

        PairedBlock(SemidirectDual dual, int number) {
            super(
                    dual.group().order()
                            / dual.normal().group().order()
                            * dual.orbit(number).places()
                            / 2,
                    dual.degree(number));
            CharacterOrbit orbit = dual.orbit(number);
            int size = dual.normal().group().order();
            Representation sigma =
                    orbit.stabiliser().representation(dual.inner(number).number());
            sigmaRe = new double[entry.length];
            sigmaIm = new double[entry.length];
            opposite = new int[entry.length];
            double[] re = new double[1];
            double[] im = new double[1];
            int count = 0;
            for (int t = 0; t < 2 * entry.length; t++) {
                int h = t / orbit.places();
                int j = t % orbit.places();
                int i = orbit.target(h, j);
                if (i % 2 == 0) {
                    sigma.matrixInto(orbit.inner(h, j), re, im);
                    entry[count] = i * degree + j;
                    source[count] = h * size + orbit.member(i);
                    opposite[count] = h * size + orbit.member(i + 1);
                    sigmaRe[count] = re[0];
                    sigmaIm[count] = im[0];
                    count++;
                }
            }
        }

        @Override
        void forwardInto(double[] x, double[] y, double[] re, double[] im, int start) {
            int d = degree;
            for (int i = start; i < start + d * d; i++) {
                re[i] = 0;
                im[i] = 0;
            }
            for (int t = 0; t < entry.length; t++) {
                double u = x[source[t]];
                double v = y[source[t]];
                double a = sigmaRe[t] * u - sigmaIm[t] * v;
                double b = sigmaRe[t] * v + sigmaIm[t] * u;
                int at = start + entry[t];
                if ((entry[t] & 1) == 0) {
                    re[at] += a;
                    re[at + 1] -= b;
                    re[at + d] += b;
                    re[at + d + 1] += a;
                } else {
                    re[at - 1] += a;
                    re[at] += b;
                    re[at + d - 1] += b;
                    re[at + d] -= a;
                }
            }
        }

        @Override
        void inverseInto(double[] re, double[] im, int start, double[] x, double[] y) {
            int d = degree;
            double weight = 0.5 * d;
            for (int t = 0; t < entry.length; t++) {
                int at = start + entry[t];
                boolean first = (entry[t] & 1) == 0;
                double a = first ? re[at] + re[at + d + 1] : re[at - 1] - re[at + d];
                double b = first ? re[at + d] - re[at + 1] : re[at] + re[at + d - 1];
                double u = weight * (a * sigmaRe[t] + b * sigmaIm[t]);
                double v = weight * (b * sigmaRe[t] - a * sigmaIm[t]);
                x[source[t]] += u;
                y[source[t]] += v;
                x[opposite[t]] += u;
                y[opposite[t]] -= v;
            }
        }
    }
}
