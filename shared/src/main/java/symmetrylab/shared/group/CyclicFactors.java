package symmetrylab.shared.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * C_n1 × … × C_nk as integer vectors a with 0 ≤ a_i &lt; n_i, numbered with the first place slowest.
 *
 * @param moduli n_1 … n_k, at least one
 */
public record CyclicFactors(int[] moduli) {
    /** Copies the moduli. */
    public CyclicFactors {
        moduli = moduli.clone();
    }

    /** The factors of a cyclic group or of a product of such; null for other groups. */
    public static CyclicFactors orNull(FiniteGroup group) {
        List<Integer> found = new ArrayList<>();
        if (!collect(group, found)) {
            return null;
        }
        int[] moduli = new int[found.size()];
        for (int i = 0; i < moduli.length; i++) {
            moduli[i] = found.get(i);
        }
        return new CyclicFactors(moduli);
    }

    private static boolean collect(FiniteGroup group, List<Integer> found) {
        if (group instanceof CyclicGroup) {
            found.add(group.order());
            return true;
        }
        if (group instanceof DirectProduct product) {
            for (FiniteGroup factor : product.factors()) {
                if (!collect(factor, found)) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }

    /** A copy of the moduli. */
    @Override
    public int[] moduli() {
        return moduli.clone();
    }

    /** Number of places. */
    public int rank() {
        return moduli.length;
    }

    /** Number of vectors. */
    public int order() {
        int order = 1;
        for (int n : moduli) {
            order *= n;
        }
        return order;
    }

    /** The vector of element a. */
    public int[] vector(int a) {
        int[] vector = new int[moduli.length];
        int rest = a;
        for (int i = moduli.length - 1; i >= 0; i--) {
            vector[i] = rest % moduli[i];
            rest /= moduli[i];
        }
        return vector;
    }

    /** The element of a vector of any integers, taken modulo n_i. */
    public int element(int[] vector) {
        int a = 0;
        for (int i = 0; i < moduli.length; i++) {
            a = a * moduli[i] + Math.floorMod(vector[i], moduli[i]);
        }
        return a;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CyclicFactors that && Arrays.equals(moduli, that.moduli);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(moduli);
    }

    @Override
    public String toString() {
        return Arrays.toString(moduli);
    }
}
