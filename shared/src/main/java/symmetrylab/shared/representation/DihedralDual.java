package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.DihedralGroup;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.RootsOfUnity;

/**
 * D_n: the characters A1, A2 and, for even n, B1, B2 (1 or 2: s to 1 or −1; B: r to −1), and E_h, 1 ≤ h &lt; n/2, with r to the
 * turn by 2πh/n and s to diag(1, −1). All are real.
 */
public final class DihedralDual extends Dual {
    private final int n;
    private final RootsOfUnity roots;

    DihedralDual(DihedralGroup group) {
        super(group);
        n = group.n();
        roots = new RootsOfUnity(n);
    }

    @Override
    List<Irrep> list() {
        List<Irrep> irreps = new ArrayList<>();
        for (int i = 0; i < characters(); i++) {
            irreps.add(new Irrep(i, (i < 2 ? "A" : "B") + (i % 2 + 1), 1, IrrepType.REAL));
        }
        for (int h = 1; 2 * h < n; h++) {
            irreps.add(new Irrep(irreps.size(), "E" + h, 2, IrrepType.REAL));
        }
        return irreps;
    }

    /** The number of characters of degree 1, which come first. */
    public int characters() {
        return n % 2 == 0 ? 4 : 2;
    }

    @Override
    public int conjugate(int number) {
        return number;
    }

    @Override
    public Representation representation(int number) {
        return new Turns(number);
    }

    private final class Turns implements Representation {
        private final int number;

        Turns(int number) {
            this.number = number;
        }

        @Override
        public FiniteGroup group() {
            return DihedralDual.this.group();
        }

        @Override
        public int degree() {
            return number < characters() ? 1 : 2;
        }

        @Override
        public void matrixInto(int g, double[] re, double[] im) {
            int k = g % n;
            boolean mirrored = g >= n;
            if (number < characters()) {
                boolean negative = (number >= 2 && k % 2 == 1) != (mirrored && number % 2 == 1);
                re[0] = negative ? -1 : 1;
                im[0] = 0;
                return;
            }
            int angle = (int) ((long) k * (number - characters() + 1) % n);
            double sign = mirrored ? -1 : 1;
            re[0] = roots.cosine(angle);
            re[1] = -sign * roots.sine(angle);
            re[2] = roots.sine(angle);
            re[3] = sign * roots.cosine(angle);
            for (int i = 0; i < 4; i++) {
                im[i] = 0;
            }
        }
    }
}
