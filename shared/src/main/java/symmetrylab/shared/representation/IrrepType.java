package symmetrylab.shared.representation;

/** The type of an irreducible representation after Frobenius and Schur: the mean of χ(g²) is 1, 0 or −1. */
public enum IrrepType {
    /** There is a basis in which all matrices are real. */
    REAL(1, 1),
    /** The character is not real; the conjugate is another irreducible representation. */
    COMPLEX(0, 2),
    /** The character is real, but no basis makes the matrices real. */
    QUATERNIONIC(-1, 4);

    private final int indicator;
    private final int commutant;

    IrrepType(int indicator, int commutant) {
        this.indicator = indicator;
        this.commutant = commutant;
    }

    /** The mean of χ(g²). */
    public int indicator() {
        return indicator;
    }

    /** The real dimension of what commutes with the real irreducible module: 1, 2 or 4. */
    public int commutant() {
        return commutant;
    }

    /** The type with this indicator. */
    static IrrepType of(int indicator) {
        return indicator == 1 ? REAL : indicator == 0 ? COMPLEX : QUATERNIONIC;
    }
}
