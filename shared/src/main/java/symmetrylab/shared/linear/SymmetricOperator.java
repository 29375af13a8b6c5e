package symmetrylab.shared.linear;

/** A symmetric matrix that is known by its products alone. */
@FunctionalInterface
public interface SymmetricOperator {
    /** target = K·x; x is left as it is. */
    void timesInto(double[] x, double[] target);
}
