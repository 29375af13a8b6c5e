package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.DicyclicGroup;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.RootsOfUnity;

/**
 * Q_4n: the characters A1, A2 (a to 1, x to ±1) and B1, B2 (a to −1, x to ±1 for even, ±i for odd n), and E_h, 1 ≤ h &lt; n.
 *
 * <p>For even h, E_h is real: a to the turn by πh/n, x to diag(1, −1). For odd h it is quaternionic: a to diag(w^h, w^−h)
 * with w = e^(iπ/n), x to (0 −1; 1 0).
 */
public final class DicyclicDual extends Dual {
    private final int n;
    private final RootsOfUnity roots;

    DicyclicDual(DicyclicGroup group) {
        super(group);
        n = group.n();
        roots = new RootsOfUnity(2 * n);
    }

    @Override
    List<Irrep> list() {
        List<Irrep> irreps = new ArrayList<>();
        IrrepType odd = n % 2 == 0 ? IrrepType.REAL : IrrepType.COMPLEX;
        for (int i = 0; i < 4; i++) {
            irreps.add(new Irrep(i, (i < 2 ? "A" : "B") + (i % 2 + 1), 1, i < 2 ? IrrepType.REAL : odd));
        }
        for (int h = 1; h < n; h++) {
            irreps.add(new Irrep(h + 3, "E" + h, 2, h % 2 == 0 ? IrrepType.REAL : IrrepType.QUATERNIONIC));
        }
        return irreps;
    }

    @Override
    public int conjugate(int number) {
        return n % 2 == 1 && (number == 2 || number == 3) ? 5 - number : number;
    }

    @Override
    public Representation representation(int number) {
        return new Representation() {
            @Override
            public FiniteGroup group() {
                return DicyclicDual.this.group();
            }

            @Override
            public int degree() {
                return number < 4 ? 1 : 2;
            }

            @Override
            public void matrixInto(int g, double[] re, double[] im) {
                int k = g % (2 * n);
                boolean turned = g >= 2 * n;
                if (number < 4) {
                    character(k, turned, re, im);
                } else if (number % 2 == 1) {
                    real(k, turned, re, im);
                } else {
                    quaternionic(k, turned, re, im);
                }
            }

            private void character(int k, boolean turned, double[] re, double[] im) {
                double sign = (number >= 2 && k % 2 == 1) != (turned && number % 2 == 1) ? -1 : 1;
                boolean imaginary = turned && number >= 2 && n % 2 == 1;
                re[0] = imaginary ? 0 : sign;
                im[0] = imaginary ? sign : 0;
            }

            private void real(int k, boolean turned, double[] re, double[] im) {
                int angle = angle(k);
                double sign = turned ? -1 : 1;
                re[0] = roots.cosine(angle);
                re[1] = -sign * roots.sine(angle);
                re[2] = roots.sine(angle);
                re[3] = sign * roots.cosine(angle);
                for (int i = 0; i < 4; i++) {
                    im[i] = 0;
                }
            }

            private void quaternionic(int k, boolean turned, double[] re, double[] im) {
                double c = roots.cosine(angle(k));
                double s = roots.sine(angle(k));
                re[0] = turned ? 0 : c;
                im[0] = turned ? 0 : s;
                re[1] = turned ? -c : 0;
                im[1] = turned ? -s : 0;
                re[2] = turned ? c : 0;
                im[2] = turned ? -s : 0;
                re[3] = turned ? 0 : c;
                im[3] = turned ? 0 : -s;
            }

            private int angle(int k) {
                return (int) ((long) k * (number - 3) % (2 * n));
            }
        };
    }
}
