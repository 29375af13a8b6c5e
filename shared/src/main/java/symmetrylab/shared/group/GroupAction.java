package symmetrylab.shared.group;

import java.util.Arrays;

/**
 * A group H that acts on N = C_n1 × … × C_nk by automorphisms: (h·a)_i = Σ_j M_h(i, j) a_j modulo n_i.
 *
 * <p>Given by one integer matrix for each generator of H; that these are automorphisms and that the relations of H hold is
 * checked.
 */
public final class GroupAction {
    private static final int MOST = 1 << 22;

    private final CyclicFactors factors;
    private final FiniteGroup acting;
    /** M_h, row by row, entries modulo n_i. */
    private final int[][] matrices;

    private GroupAction(CyclicFactors factors, FiniteGroup acting, int[][] matrices) {
        this.factors = factors;
        this.acting = acting;
        this.matrices = matrices;
    }

    /**
     * The action with these matrices of the generators of H, row by row.
     *
     * @throws GroupRefused if one is no automorphism, or with the relation of H that they violate
     */
    static GroupAction of(CyclicFactors factors, FiniteGroup acting, int[][] generatorMatrices) {
        Walk walk = new Walk(acting);
        int k = factors.rank();
        if (generatorMatrices.length != walk.generators()) {
            StringBuilder names = new StringBuilder();
            for (int generator : acting.generators()) {
                names.append(names.length() == 0 ? "" : ", ").append(acting.name(generator));
            }
            throw new GroupRefused("an action needs one automorphism for each of the " + walk.generators()
                    + " generators (" + names + ") of " + acting.notation() + ", got " + generatorMatrices.length);
        }
        int[][] reduced = new int[generatorMatrices.length][];
        for (int i = 0; i < reduced.length; i++) {
            reduced[i] = automorphism(factors, generatorMatrices[i], i + 1);
        }
        int[][] matrices = new int[acting.order()][];
        matrices[0] = new int[k * k];
        for (int i = 0; i < k; i++) {
            matrices[0][i * k + i] = factors.moduli()[i] == 1 ? 0 : 1;
        }
        for (int place = 1; place < matrices.length; place++) {
            int h = walk.visit(place);
            matrices[h] = product(factors, matrices[walk.from(h)], reduced[walk.by(h)]);
        }
        checkRelations(factors, acting, walk, matrices, reduced);
        return new GroupAction(factors, acting, matrices);
    }

    private static void checkRelations(
            CyclicFactors factors, FiniteGroup acting, Walk walk, int[][] matrices, int[][] generators) {
        for (int h = 0; h < matrices.length; h++) {
            for (int i = 0; i < generators.length; i++) {
                int[] product = product(factors, matrices[h], generators[i]);
                int[] expected = matrices[walk.step(h, i)];
                if (!Arrays.equals(product, expected)) {
                    throw new GroupRefused("the relation " + walk.relation(h, i) + " of " + acting.notation()
                            + " is violated by the automorphisms: its sides are "
                            + Arrays.toString(product) + " and " + Arrays.toString(expected));
                }
            }
        }
    }

    private static int[] automorphism(CyclicFactors factors, int[] given, int number) {
        int k = factors.rank();
        int[] n = factors.moduli();
        if (given.length != k * k) {
            throw new GroupRefused("automorphism " + number + " must have " + k * k + " entries, got " + given.length);
        }
        int[] matrix = new int[k * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                matrix[i * k + j] = Math.floorMod(given[i * k + j], n[i]);
                if ((long) n[j] * matrix[i * k + j] % n[i] != 0) {
                    throw new GroupRefused("automorphism " + number + " must respect the orders: entry (" + (i + 1)
                            + ", " + (j + 1) + ") times " + n[j] + " must vanish modulo " + n[i] + ", got "
                            + given[i * k + j]);
                }
            }
        }
        checkInjective(factors, matrix, number);
        return matrix;
    }

    private static void checkInjective(CyclicFactors factors, int[] matrix, int number) {
        int order = factors.order();
        if (order > MOST) {
            throw new GroupRefused("automorphisms are checked up to order " + MOST + ", got " + order);
        }
        for (int a = 1; a < order; a++) {
            if (apply(factors, matrix, a) == 0) {
                throw new GroupRefused("automorphism " + number + " must be one to one, but it sends the element "
                        + Arrays.toString(factors.vector(a)) + " of order up to " + order
                        + " to the identity");
            }
        }
    }

    private static int[] product(CyclicFactors factors, int[] left, int[] right) {
        int k = factors.rank();
        int[] n = factors.moduli();
        int[] product = new int[k * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                long sum = 0;
                for (int m = 0; m < k; m++) {
                    sum = (sum + (long) left[i * k + m] * right[m * k + j]) % n[i];
                }
                product[i * k + j] = (int) sum;
            }
        }
        return product;
    }

    private static int apply(CyclicFactors factors, int[] matrix, int a) {
        int k = factors.rank();
        int[] n = factors.moduli();
        int[] vector = factors.vector(a);
        int[] image = new int[k];
        for (int i = 0; i < k; i++) {
            long sum = 0;
            for (int j = 0; j < k; j++) {
                sum = (sum + (long) matrix[i * k + j] * vector[j]) % n[i];
            }
            image[i] = (int) sum;
        }
        return factors.element(image);
    }

    /** N as vectors. */
    public CyclicFactors factors() {
        return factors;
    }

    /** H. */
    public FiniteGroup acting() {
        return acting;
    }

    /** h·a. */
    public int apply(int h, int a) {
        return apply(factors, matrices[h], a);
    }

    /**
     * h·k for a character k of N, a ↦ exp(2πi Σ k_i a_i/n_i), numbered like an element: (h·k)(a) = k(h⁻¹·a).
     *
     * <p>Its place j is n_j Σ_i k_i M(i, j)/n_i modulo n_j with M the matrix of h⁻¹.
     */
    public int applyToCharacter(int h, int character) {
        int k = factors.rank();
        int[] n = factors.moduli();
        int[] matrix = matrices[acting.inverse(h)];
        int[] vector = factors.vector(character);
        int[] image = new int[k];
        for (int j = 0; j < k; j++) {
            long sum = 0;
            for (int i = 0; i < k; i++) {
                sum = (sum + (long) vector[i] * ((long) n[j] * matrix[i * k + j] / n[i])) % n[j];
            }
            image[j] = (int) sum;
        }
        return factors.element(image);
    }

    /** Whether another action moves every element alike. */
    boolean sameAs(GroupAction other) {
        return factors.equals(other.factors) && Arrays.deepEquals(matrices, other.matrices);
    }
}
