package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.group.CyclicFactors;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.linear.RootsOfUnity;

/**
 * The characters of a commutative group: χ(a) = exp(2πi x(a)/E) with integers x(a) and E the exponent of the group.
 *
 * <p>On C_n1 × … × C_nk they are χ_k(a) = exp(2πi Σ k_i a_i/n_i), numbered as the elements k. On other commutative groups
 * they are extended from subgroup to subgroup along the generators: if g^m is the first power inside, x(g) is one of the m
 * solutions of m·x = x(g^m).
 */
public final class AbelianDual extends Dual {
    /** Most elements of a group whose characters are extended along its generators and kept. */
    public static final int MOST = 2000;

    private final int exponent;
    private final RootsOfUnity roots;
    private final CyclicFactors factors;
    /** Row χ holds x(a) for all a; null where the factors are known. */
    private final List<int[]> angles;

    AbelianDual(FiniteGroup group) {
        super(group);
        factors = CyclicFactors.orNull(group);
        if (factors == null && group.order() > MOST) {
            long n = group.order();
            throw new GroupRefused("the characters of a commutative group are listed up to order " + MOST
                    + " unless it is written as a product of cyclic groups, got order " + n + ", whose characters would"
                    + " take " + 4 * n * n + " bytes");
        }
        int lcm = 1;
        for (int n : factors != null ? factors.moduli() : generatorOrders(group)) {
            lcm = lcm / gcd(lcm, n) * n;
        }
        exponent = lcm;
        roots = new RootsOfUnity(exponent);
        angles = factors != null ? null : extend(group, exponent);
    }

    private static int[] generatorOrders(FiniteGroup group) {
        int[] orders = group.generators();
        for (int i = 0; i < orders.length; i++) {
            orders[i] = group.elementOrder(orders[i]);
        }
        return orders;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static List<int[]> extend(FiniteGroup group, int exponent) {
        List<int[]> characters = new ArrayList<>();
        characters.add(new int[group.order()]);
        boolean[] inside = new boolean[group.order()];
        inside[0] = true;
        int[] members = new int[group.order()];
        int count = 1;
        for (int g : group.generators()) {
            if (inside[g]) {
                continue;
            }
            int m = 1;
            int power = g;
            while (!inside[power]) {
                power = group.product(power, g);
                m++;
            }
            List<int[]> extended = new ArrayList<>();
            for (int[] character : characters) {
                for (int j = 0; j < m; j++) {
                    extended.add(character.clone());
                }
            }
            int shift = 0;
            for (int p = 1; p < m; p++) {
                shift = group.product(shift, g);
                for (int i = 0; i < count; i++) {
                    int a = group.product(members[i], shift);
                    inside[a] = true;
                    members[p * count + i] = a;
                    for (int c = 0; c < extended.size(); c++) {
                        int[] x = extended.get(c);
                        int root = x[power] / m + c % m * (exponent / m);
                        x[a] = (int) ((x[members[i]] + (long) p * root) % exponent);
                    }
                }
            }
            count *= m;
            characters = extended;
        }
        return characters;
    }

    @Override
    List<Irrep> list() {
        List<Irrep> irreps = new ArrayList<>();
        for (int k = 0; k < group().order(); k++) {
            irreps.add(new Irrep(k, name(k), 1, conjugate(k) == k ? IrrepType.REAL : IrrepType.COMPLEX));
        }
        return irreps;
    }

    private String name(int k) {
        return factors != null ? group().name(k) : Integer.toString(k);
    }

    /** x(a) of character k. */
    int angle(int k, int a) {
        if (angles != null) {
            return angles.get(k)[a];
        }
        int[] n = factors.moduli();
        long sum = 0;
        int restK = k;
        int restA = a;
        for (int i = n.length - 1; i >= 0; i--) {
            sum += (long) (restK % n[i]) * (restA % n[i]) % n[i] * (exponent / n[i]);
            restK /= n[i];
            restA /= n[i];
        }
        return (int) (sum % exponent);
    }

    /** E. */
    int exponent() {
        return exponent;
    }

    @Override
    public int conjugate(int k) {
        if (angles == null) {
            return group().inverse(k);
        }
        for (int c = 0; c < angles.size(); c++) {
            boolean inverse = true;
            for (int g : group().generators()) {
                inverse &= (angles.get(c)[g] + angles.get(k)[g]) % exponent == 0;
            }
            if (inverse) {
                return c;
            }
        }
        throw new IllegalStateException("a character has a conjugate: " + k + " of " + group());
    }

    @Override
    public double[] character(int k, int g) {
        int angle = angle(k, g);
        return new double[] {roots.cosine(angle), roots.sine(angle)};
    }

    @Override
    public Representation representation(int k) {
        return new Representation() {
            @Override
            public FiniteGroup group() {
                return AbelianDual.this.group();
            }

            @Override
            public int degree() {
                return 1;
            }

            @Override
            public void matrixInto(int g, double[] re, double[] im) {
                int angle = angle(k, g);
                re[0] = roots.cosine(angle);
                im[0] = roots.sine(angle);
            }
        };
    }
}
