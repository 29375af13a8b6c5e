package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.DirectProduct;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.ComplexMatrix;

/**
 * G_1 × … × G_k: the Kronecker products of the irreducible representations of the factors, numbered with the first slowest.
 *
 * <p>Where two or more, an even number, are quaternionic and none is complex, the product is of real type and is brought to a
 * real basis.
 */
public final class ProductDual extends Dual {
    private final DirectProduct product;
    private final List<Dual> factors = new ArrayList<>();

    ProductDual(DirectProduct product) {
        super(product);
        this.product = product;
        for (FiniteGroup factor : product.factors()) {
            factors.add(Dual.of(factor));
        }
    }

    /** The duals of the factors. */
    public List<Dual> factors() {
        return List.copyOf(factors);
    }

    /** The number in each factor. */
    public int[] parts(int number) {
        int[] parts = new int[factors.size()];
        int rest = number;
        for (int i = parts.length - 1; i >= 0; i--) {
            parts[i] = rest % factors.get(i).size();
            rest /= factors.get(i).size();
        }
        return parts;
    }

    @Override
    List<Irrep> list() {
        int size = 1;
        for (Dual factor : factors) {
            size *= factor.size();
        }
        List<Irrep> irreps = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            int[] parts = parts(number);
            StringBuilder name = new StringBuilder("(");
            int degree = 1;
            int indicator = 1;
            for (int i = 0; i < parts.length; i++) {
                Irrep part = factors.get(i).irrep(parts[i]);
                name.append(i == 0 ? "" : ", ").append(part.name());
                degree *= part.degree();
                indicator *= part.type().indicator();
            }
            irreps.add(new Irrep(number, name.append(')').toString(), degree, IrrepType.of(indicator)));
        }
        return irreps;
    }

    @Override
    public int conjugate(int number) {
        int[] parts = parts(number);
        int conjugate = 0;
        for (int i = 0; i < parts.length; i++) {
            conjugate = conjugate * factors.get(i).size() + factors.get(i).conjugate(parts[i]);
        }
        return conjugate;
    }

    @Override
    public double[] character(int number, int g) {
        int[] parts = parts(number);
        int[] elements = product.parts(g);
        double[] value = {1, 0};
        for (int i = 0; i < parts.length; i++) {
            double[] part = factors.get(i).character(parts[i], elements[i]);
            double re = value[0] * part[0] - value[1] * part[1];
            value[1] = value[0] * part[1] + value[1] * part[0];
            value[0] = re;
        }
        return value;
    }

    /** The change to a real basis; null where the Kronecker product is as it should be. */
    public ComplexMatrix realBasisOrNull(int number) {
        int[] parts = parts(number);
        int quaternionic = 0;
        for (int i = 0; i < parts.length; i++) {
            quaternionic += factors.get(i).irrep(parts[i]).type() == IrrepType.QUATERNIONIC ? 1 : 0;
        }
        if (quaternionic == 0 || irrep(number).type() != IrrepType.REAL) {
            return null;
        }
        ComplexMatrix c = ComplexMatrix.identity(1);
        for (int i = 0; i < parts.length; i++) {
            Dual factor = factors.get(i);
            boolean real = factor.irrep(parts[i]).type() == IrrepType.REAL;
            c = Kronecker.product(
                    c,
                    real
                            ? ComplexMatrix.identity(factor.degree(parts[i]))
                            : Intertwiner.withConjugate(factor.representation(parts[i])));
        }
        return RealForm.basis(c);
    }

    @Override
    public Representation representation(int number) {
        int[] parts = parts(number);
        Representation[] kinds = new Representation[parts.length];
        for (int i = 0; i < parts.length; i++) {
            kinds[i] = factors.get(i).representation(parts[i]);
        }
        Representation kronecker = new Kronecker(product, kinds, degree(number));
        ComplexMatrix basis = realBasisOrNull(number);
        return basis == null ? kronecker : new InBasis(kronecker, basis, true);
    }
}
