package symmetrylab.server.group;

import symmetrylab.shared.group.AlternatingGroup;
import symmetrylab.shared.group.CyclicFactors;
import symmetrylab.shared.group.DicyclicGroup;
import symmetrylab.shared.group.DihedralGroup;
import symmetrylab.shared.group.DirectProduct;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.SemidirectProduct;
import symmetrylab.shared.group.SymmetricGroup;

/** What one request may cost, estimated before anything is made. */
final class Limits {
    /** Most elements of a group that is walked through. */
    static final int MOST_ORDER = 50_000;
    /** Most complex entries of one answer: as text some tens of megabytes, and seconds. */
    static final int MOST_ENTRIES = 300_000;
    /** Most values of a signal. */
    static final int MOST_VALUES = 20_000;
    /** Most elements of a group on which signals are transformed by the definition, |G|² operations. */
    static final int MOST_DENSE = 5000;

    private static final int BYTES_OF_AN_ELEMENT = 100;
    private static final int BYTES_OF_COMPLEX = 16;
    /** Two or three groups of order 400 split numerically: some seconds. */
    private static final double MOST_OPERATIONS = 2e8;

    private Limits() {}

    /** Refuses to list what there is one of for each element. */
    static void elements(String what, FiniteGroup group) {
        if (group.order() > MOST_ORDER) {
            throw Refused.tooLarge(
                    "the order must be at most " + MOST_ORDER,
                    what + " of " + GroupText.shown(group),
                    "order " + group.order(),
                    (long) group.order() * BYTES_OF_AN_ELEMENT);
        }
    }

    /** Refuses arrays of too many complex entries. */
    static void entries(String what, FiniteGroup group, long entries) {
        if (entries > MOST_ENTRIES) {
            throw Refused.tooLarge(
                    "there must be at most " + MOST_ENTRIES + " entries",
                    what + " of " + GroupText.shown(group),
                    entries + " entries",
                    BYTES_OF_COMPLEX * entries);
        }
    }

    /** Refuses tables of products of which {@link FiniteGroup#table} makes none. */
    static void cayley(FiniteGroup group) {
        if (group.order() > FiniteGroup.MOST_FOR_TABLE) {
            throw Refused.tooLarge(
                    "the order must be at most " + FiniteGroup.MOST_FOR_TABLE,
                    "the Cayley table of " + GroupText.shown(group),
                    "order " + group.order(),
                    (long) Integer.BYTES * group.order() * group.order());
        }
    }

    /** Refuses representations that are found by more work than a request may have. */
    static void irreps(FiniteGroup group) {
        elements("the irreducible representations", group);
        double operations = operations(group);
        if (operations > MOST_OPERATIONS) {
            throw Refused.tooLarge(
                    "finding them must take at most " + Math.round(MOST_OPERATIONS) + " operations",
                    "the irreducible representations of " + GroupText.shown(group),
                    Math.round(operations) + " operations",
                    (long) group.order() * group.order() * Double.BYTES);
        }
    }

    /** Refuses a transform by the definition that takes too long. */
    static void transform(FiniteGroup group) {
        irreps(group);
        if (group.order() > MOST_VALUES) {
            throw Refused.tooLarge(
                    "a signal has at most " + MOST_VALUES + " values",
                    "the transform on " + GroupText.shown(group),
                    "order " + group.order(),
                    (long) BYTES_OF_COMPLEX * group.order());
        }
        boolean fast = CyclicFactors.orNull(group) != null
                || group instanceof DihedralGroup
                || group instanceof SymmetricGroup
                || group instanceof AlternatingGroup
                || group instanceof DirectProduct
                || group instanceof SemidirectProduct;
        if (!fast && group.order() > MOST_DENSE) {
            throw Refused.tooLarge(
                    "the order must be at most " + MOST_DENSE,
                    "the transform by its definition on " + GroupText.shown(group),
                    "order " + group.order(),
                    (long) BYTES_OF_COMPLEX * group.order() * group.order());
        }
    }

    /**
     * n³ for each regular representation that is split, n² where characters are extended, and the orbits of N:H; closed
     * forms are free.
     */
    private static double operations(FiniteGroup group) {
        if (CyclicFactors.orNull(group) != null
                || group instanceof DihedralGroup
                || group instanceof DicyclicGroup
                || group instanceof SymmetricGroup
                || group instanceof AlternatingGroup) {
            return 0;
        }
        if (group instanceof DirectProduct product) {
            return product.factors().stream().mapToDouble(Limits::operations).sum();
        }
        if (group instanceof SemidirectProduct semidirect) {
            FiniteGroup acting = semidirect.acting();
            double proper = numerical(acting.order() / 2.0, acting.commutative());
            double size = semidirect.normal().order();
            return size * (operations(acting) + proper) + size * size;
        }
        return numerical(group.order(), group.commutative());
    }

    private static double numerical(double order, boolean commutative) {
        return commutative ? order * order : order * order * order;
    }
}
