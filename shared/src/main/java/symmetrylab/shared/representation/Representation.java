package symmetrylab.shared.representation;

import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.ComplexMatrix;

/** A unitary representation ρ: the matrices are made when they are asked for, ρ(ab) = ρ(a)ρ(b). */
public interface Representation {
    /** The group that is represented. */
    FiniteGroup group();

    /** The dimension d. */
    int degree();

    /** ρ(g) into arrays of d² entries, row after row; every entry is written. */
    void matrixInto(int g, double[] re, double[] im);

    /** ρ(g). */
    default ComplexMatrix matrix(int g) {
        int d = degree();
        double[] re = new double[d * d];
        double[] im = new double[d * d];
        matrixInto(g, re, im);
        return new ComplexMatrix(d, d, re, im);
    }
}
