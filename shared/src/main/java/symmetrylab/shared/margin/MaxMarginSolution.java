package symmetrylab.shared.margin;

import symmetrylab.shared.linear.Tolerance;

/**
 * The solution of min ‖z‖ subject to y_i x_iᵀz ≥ 1, with its dual and their certificate.
 *
 * @param z the solution in R^d, least margin exactly 1 up to rounding
 * @param dual a ≥ 0 in R^n
 * @param norm ‖z‖ in the norm of the problem
 * @param certificate the proof
 */
public record MaxMarginSolution(double[] z, double[] dual, double norm, KktCertificate certificate) {
    /** Copies the arrays. */
    public MaxMarginSolution {
        z = z.clone();
        dual = dual.clone();
    }

    /** A copy of the solution. */
    @Override
    public double[] z() {
        return z.clone();
    }

    /** A copy of the dual. */
    @Override
    public double[] dual() {
        return dual.clone();
    }

    /** The largest least margin that a vector of norm 1 can have. */
    public double marginOfUnit() {
        return 1 / norm;
    }

    /** The coordinates of Bz above {@link Tolerance#SUPPORT} of the largest, ascending. */
    public int[] support(Basis basis) {
        double[] moduli = basis.moduli(z);
        double largest = 0;
        for (double modulus : moduli) {
            largest = Math.max(largest, modulus);
        }
        int[] found = new int[moduli.length];
        int count = 0;
        for (int j = 0; j < moduli.length; j++) {
            if (moduli[j] > Tolerance.SUPPORT * largest) {
                found[count++] = j;
            }
        }
        int[] support = new int[count];
        System.arraycopy(found, 0, support, 0, count);
        return support;
    }

    /** |BZᵀa|: 1 on the support of an ℓ1 solution and at most 1 elsewhere. */
    public double[] dualModuli(Dataset data, Basis basis) {
        return basis.moduli(SignedData.of(data, 1).combine(dual));
    }

    /** The largest |BZᵀa|_k off the support, 0 if there is none; the nearer to 1, the slower the flow. */
    public double largestOffSupportDual(Dataset data, Basis basis) {
        double[] moduli = dualModuli(data, basis);
        for (int k : support(basis)) {
            moduli[k] = 0;
        }
        double largest = 0;
        for (double modulus : moduli) {
            largest = Math.max(largest, modulus);
        }
        return largest;
    }
}
