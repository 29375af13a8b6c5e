package symmetrylab.shared.margin;

/**
 * A vector of complex numbers; a mutable kernel of the solvers.
 *
 * @param real real parts
 * @param imaginary imaginary parts, zeros in the real basis
 */
record ComplexVector(double[] real, double[] imaginary) {
    double square(int k) {
        return real[k] * real[k] + imaginary[k] * imaginary[k];
    }

    double modulus(int k) {
        return Math.sqrt(square(k));
    }
}
