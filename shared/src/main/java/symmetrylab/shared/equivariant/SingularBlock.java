package symmetrylab.shared.equivariant;

import java.util.Arrays;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.linear.Svd;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/**
 * F = Σ_j σ_j u_j v_jᵀ of one block.
 *
 * @param degree D
 * @param values σ_j, descending, those above zero
 * @param left u_j as rows
 * @param right v_j as rows
 */
public record SingularBlock(int degree, double[] values, double[][] left, double[][] right) {
    /** The decomposition of a square block. */
    static SingularBlock of(Matrix block) {
        int d = block.rows();
        if (FixedSum.norm(block.entries()) == 0) {
            return new SingularBlock(d, new double[0], new double[0][], new double[0][]);
        }
        Svd svd = JacobiSvd.nonzero(block);
        return new SingularBlock(
                d,
                svd.values(),
                svd.u().transposed().toRows(),
                svd.v().transposed().toRows());
    }

    /** The largest σ; 0 for a block of zeros. */
    public double largest() {
        return values.length == 0 ? 0 : values[0];
    }

    /** Without what is not above this. */
    SingularBlock above(double cut) {
        int kept = 0;
        while (kept < values.length && values[kept] > cut) {
            kept++;
        }
        return first(kept);
    }

    /** So many of the largest, or all where there are fewer. */
    SingularBlock first(int count) {
        int kept = Math.min(count, values.length);
        return new SingularBlock(
                degree, Arrays.copyOf(values, kept), Arrays.copyOf(left, kept), Arrays.copyOf(right, kept));
    }

    /** Σ σ_j^p u_j u_jᵀ = (FFᵀ)^(p/2), row after row. */
    double[] leftPower(double p) {
        return outer(p, left, left);
    }

    /** Σ σ_j^p v_j v_jᵀ = (FᵀF)^(p/2), row after row. */
    double[] rightPower(double p) {
        return outer(p, right, right);
    }

    /** Σ σ_j^p u_j v_jᵀ, row after row. */
    double[] power(double p) {
        return outer(p, left, right);
    }

    private double[] outer(double p, double[][] a, double[][] b) {
        double[] sum = new double[degree * degree];
        for (int k = 0; k < values.length; k++) {
            double value = p == 1 ? values[k] : Portable.pow(values[k], p);
            for (int i = 0; i < degree; i++) {
                for (int j = 0; j < degree; j++) {
                    sum[i * degree + j] += value * a[k][i] * b[k][j];
                }
            }
        }
        return sum;
    }
}
