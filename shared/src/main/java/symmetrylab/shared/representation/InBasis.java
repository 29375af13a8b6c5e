package symmetrylab.shared.representation;

import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.ComplexMatrix;

/** g ↦ U* ρ(g) U for a unitary U; where the result is known to be real, rounding is kept out of the imaginary parts. */
final class InBasis implements Representation {
    private final Representation representation;
    private final ComplexMatrix basis;
    private final ComplexMatrix adjoint;
    private final boolean real;

    InBasis(Representation representation, ComplexMatrix basis, boolean real) {
        this.representation = representation;
        this.basis = basis;
        this.real = real;
        adjoint = basis.adjoint();
    }

    @Override
    public FiniteGroup group() {
        return representation.group();
    }

    @Override
    public int degree() {
        return representation.degree();
    }

    @Override
    public void matrixInto(int g, double[] re, double[] im) {
        ComplexMatrix turned = adjoint.times(representation.matrix(g)).times(basis);
        System.arraycopy(turned.re(), 0, re, 0, re.length);
        System.arraycopy(turned.im(), 0, im, 0, im.length);
        for (int i = 0; i < im.length && real; i++) {
            im[i] = 0;
        }
    }
}
