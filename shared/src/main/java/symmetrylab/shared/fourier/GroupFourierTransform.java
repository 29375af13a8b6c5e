package symmetrylab.shared.fourier;

import symmetrylab.shared.group.CyclicFactors;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.representation.AbelianDual;
import symmetrylab.shared.representation.AlternatingDual;
import symmetrylab.shared.representation.DihedralDual;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.ProductDual;
import symmetrylab.shared.representation.SemidirectDual;
import symmetrylab.shared.representation.SymmetricDual;

/**
 * f ↦ f̂(ρ) = Σ_g f(g) ρ(g) for all irreducible ρ, and back: f(g) = (1/|G|) Σ d tr(f̂(ρ) ρ(g)*).
 *
 * <p>Fast for products of cyclic groups, dihedral groups, N:H with commutative N, S_n, A_n and direct products of such; dense for
 * the others. The scratch is owned by the object: one object serves one run.
 */
public abstract class GroupFourierTransform {
    private final Dual dual;

    GroupFourierTransform(Dual dual) {
        this.dual = dual;
    }

    /** The transform of a group with the representations of {@link Dual#of}. */
    public static GroupFourierTransform of(FiniteGroup group) {
        return of(Dual.of(group));
    }

    /** The fastest transform for these representations. */
    public static GroupFourierTransform of(Dual dual) {
        if (dual instanceof AbelianDual abelian && CyclicFactors.orNull(dual.group()) != null) {
            return new AbelianTransform(abelian);
        }
        if (dual instanceof DihedralDual dihedral) {
            return new DihedralTransform(dihedral);
        }
        if (dual instanceof SymmetricDual symmetric) {
            return new SymmetricTransform(symmetric);
        }
        if (dual instanceof AlternatingDual alternating && dual.group().order() > 1) {
            return new AlternatingTransform(alternating);
        }
        if (dual instanceof ProductDual product) {
            return new ProductTransform(product);
        }
        if (dual instanceof SemidirectDual semidirect) {
            return new SemidirectTransform(semidirect);
        }
        return new DenseTransform(dual);
    }

    /** By the definition, whatever the group: O(|G|²). */
    public static GroupFourierTransform dense(Dual dual) {
        return new DenseTransform(dual);
    }

    /** f̂ of a real f, |G| values, into real and imaginary parts of all blocks; every entry is written. */
    public abstract void forwardInto(double[] f, double[] re, double[] im);

    /** The real part of the inverse transform into |G| values; the blocks are left as they are. */
    public abstract void inverseInto(double[] re, double[] im, double[] f);

    /** The irreducible representations. */
    public final Dual dual() {
        return dual;
    }

    /** The group. */
    public final FiniteGroup group() {
        return dual.group();
    }

    /** f̂. */
    public final Spectrum forward(GroupFunction f) {
        int n = group().order();
        double[] re = new double[n];
        double[] im = new double[n];
        forwardInto(f.re(), re, im);
        if (!f.isReal()) {
            double[] x = new double[n];
            double[] y = new double[n];
            forwardInto(f.im(), x, y);
            for (int i = 0; i < n; i++) {
                re[i] -= y[i];
                im[i] += x[i];
            }
        }
        return Spectrum.owning(dual, re, im);
    }

    /** f̂ of a real function. */
    public final Spectrum forward(double[] f) {
        return forward(GroupFunction.real(group(), f));
    }

    /** f. */
    public final GroupFunction inverse(Spectrum spectrum) {
        double[] re = new double[group().order()];
        double[] im = new double[group().order()];
        inverseInto(spectrum.realParts(), spectrum.imaginaryParts(), re);
        double[] negative = spectrum.re();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = -negative[i];
        }
        inverseInto(spectrum.imaginaryParts(), negative, im);
        return new GroupFunction(group(), re, im);
    }

    /** The group convolution (f∗h)(u) = Σ_v f(uv⁻¹) h(v), by (f∗h)^ = f̂ĥ. */
    public final GroupFunction convolve(GroupFunction f, GroupFunction h) {
        return inverse(forward(f).times(forward(h)));
    }

    /** The layer of a network, the cross-correlation (x⋆w)(u) = Σ_v x(uv) w(v) for real w, by (x⋆w)^ = x̂ŵ*. */
    public final GroupFunction correlate(GroupFunction x, GroupFunction w) {
        if (!w.isReal()) {
            throw new IllegalArgumentException("the weights of a cross-correlation must be real");
        }
        return inverse(forward(x).timesAdjoint(forward(w)));
    }
}
