package symmetrylab.shared.equivariant;

import symmetrylab.shared.number.Portable;

/**
 * A class function f = Σ_l a_l χ_l on SO(3), of the rotation's angle θ alone, in its band l = 0 … b − 1; Haar probability, so that
 * f̂(l) = (a_l/d_l)·1, d_l = 2l + 1.
 *
 * @param coefficients a_l
 */
public record ClassFunction(double[] coefficients) {
    /** χ_l(θ) = sin((l + ½)θ)/sin(θ/2). */
    public static double character(int l, double theta) {
        double half = Portable.sin(0.5 * theta);
        return Math.abs(half) < 1e-12 ? 2 * l + 1 : Portable.sin((l + 0.5) * theta) / half;
    }

    /** f at an angle in radians. */
    public double value(double theta) {
        double sum = 0;
        for (int l = 0; l < coefficients.length; l++) {
            sum += coefficients[l] * character(l, theta);
        }
        return sum;
    }

    /** ∫ f². */
    public double energy() {
        double sum = 0;
        for (double a : coefficients) {
            sum += a * a;
        }
        return sum;
    }

    /** The number a_l/d_l that each block is a multiple of the identity by. */
    public double[] scalars() {
        double[] scalars = coefficients.clone();
        for (int l = 0; l < scalars.length; l++) {
            scalars[l] /= 2 * l + 1;
        }
        return scalars;
    }

    /** Σ_l d_l Σ_j σ_j^p. */
    public double schattenSum(double p) {
        double sum = 0;
        double[] scalars = scalars();
        for (int l = 0; l < scalars.length; l++) {
            double size = Math.abs(scalars[l]);
            double d = 2 * l + 1;
            sum += size > 0 ? d * d * (p == 1 ? size : Portable.pow(size, p)) : 0;
        }
        return sum;
    }

    /** Σ_l d_l·rank. */
    public int rank() {
        int rank = 0;
        for (int l = 0; l < coefficients.length; l++) {
            rank += coefficients[l] != 0 ? (2 * l + 1) * (2 * l + 1) : 0;
        }
        return rank;
    }

    /** f∗f, whose coefficients are a_l²/d_l. */
    public ClassFunction selfConvolution() {
        double[] squares = coefficients.clone();
        for (int l = 0; l < squares.length; l++) {
            squares[l] *= coefficients[l] / (2 * l + 1);
        }
        return new ClassFunction(squares);
    }
}
