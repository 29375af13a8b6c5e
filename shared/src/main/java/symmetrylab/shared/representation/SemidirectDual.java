package symmetrylab.shared.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupAction;
import symmetrylab.shared.group.SemidirectProduct;
import symmetrylab.shared.linear.ComplexMatrix;

/**
 * N:H with commutative N by little groups (Wigner and Mackey; Serre §8.2): for each orbit of characters k of N, and each
 * irreducible σ of the stabiliser S of k, the representation induced from k ⊗ σ,
 * ρ(a, h)[i, j] = exp(2πi k_i·a/n) σ(t_i⁻¹ h t_j), k_i = t_i·k.
 *
 * <p>Where it is of real type and k ≠ −k, the pair of places k_i, −k_i is brought to a real basis; σ is real where it can be,
 * so that nothing else is needed.
 */
public final class SemidirectDual extends Dual {
    private final SemidirectProduct semidirect;
    private final AbelianDual normal;
    private final List<CharacterOrbit> orbits = new ArrayList<>();
    private final int[] orbitOf;
    private final List<int[]> places = new ArrayList<>();

    SemidirectDual(SemidirectProduct group) {
        super(group);
        semidirect = group;
        normal = new AbelianDual(group.normal());
        orbitOf = new int[group.normal().order()];
        Arrays.fill(orbitOf, -1);
        for (int k = 0; k < orbitOf.length; k++) {
            if (orbitOf[k] < 0) {
                CharacterOrbit orbit = new CharacterOrbit(group.action(), k);
                for (int j = 0; j < orbit.places(); j++) {
                    orbitOf[orbit.member(j)] = orbits.size();
                }
                orbits.add(orbit);
            }
        }
    }

    @Override
    List<Irrep> list() {
        List<Irrep> irreps = new ArrayList<>();
        for (int o = 0; o < orbits.size(); o++) {
            CharacterOrbit orbit = orbits.get(o);
            for (Irrep sigma : orbit.stabiliser().irreps()) {
                String name = "[" + normal.irrep(orbit.character()).name() + "] " + sigma.name();
                int degree = orbit.places() * sigma.degree();
                irreps.add(new Irrep(irreps.size(), name, degree, type(orbit, sigma)));
                places.add(new int[] {o, sigma.number()});
            }
        }
        return irreps;
    }

    private static IrrepType type(CharacterOrbit orbit, Irrep sigma) {
        if (orbit.real()) {
            return sigma.type();
        }
        if (!orbit.paired()) {
            return IrrepType.COMPLEX;
        }
        FiniteGroup h = orbit.acting();
        int order = orbit.stabiliser().group().order();
        double sum = 0;
        for (int s = 0; s < order; s++) {
            int x = h.product(orbit.turn(), orbit.inActing(s));
            sum += orbit.stabiliser().character(sigma.number(), orbit.inStabiliser(h.product(x, x)))[0];
        }
        return IrrepType.of((int) Math.round(sum / order));
    }

    /** The orbit over which one of them stands. */
    public CharacterOrbit orbit(int number) {
        irreps();
        return orbits.get(places.get(number)[0]);
    }

    /** The irreducible representation of the stabiliser from which one of them is induced. */
    public Irrep inner(int number) {
        return orbit(number).stabiliser().irrep(places.get(number)[1]);
    }

    /** The characters of N. */
    public AbelianDual normal() {
        return normal;
    }

    @Override
    public int conjugate(int number) {
        Irrep irrep = irrep(number);
        if (irrep.type() != IrrepType.COMPLEX) {
            return number;
        }
        CharacterOrbit orbit = orbit(number);
        GroupAction action = semidirect.action();
        int other = orbitOf[CharacterOrbit.negative(action, orbit.character())];
        CharacterOrbit image = orbits.get(other);
        int u = 0;
        int negative = CharacterOrbit.negative(action, orbit.character());
        while (action.applyToCharacter(u, negative) != image.character()) {
            u++;
        }
        for (int i = 0; i < size(); i++) {
            if (places.get(i)[0] == other && degree(i) == irrep.degree() && conjugates(number, i, u)) {
                return i;
            }
        }
        throw new IllegalStateException("the conjugate of " + irrep.name() + " of " + semidirect + " must be listed");
    }

    /** Whether σ'(u s u⁻¹) has the conjugate character of σ(s). */
    private boolean conjugates(int number, int candidate, int u) {
        CharacterOrbit orbit = orbit(number);
        CharacterOrbit image = orbit(candidate);
        double distance = 0;
        for (int s = 0; s < orbit.stabiliser().group().order(); s++) {
            double[] value = orbit.stabiliser().character(places.get(number)[1], s);
            int turned = image.inStabiliser(semidirect.acting().conjugate(u, orbit.inActing(s)));
            double[] other = image.stabiliser().character(places.get(candidate)[1], turned);
            distance = Math.max(distance, Math.abs(value[0] - other[0]) + Math.abs(value[1] + other[1]));
        }
        return distance < 1e-6;
    }

    /**
     * The change to a real basis of a pair of places, 2e × 2e for σ of degree e: ½√2 (1 i; D −iD), D of {@link #turned}; null
     * where matrices stay as they are.
     */
    public ComplexMatrix pairBasisOrNull(int number) {
        CharacterOrbit orbit = orbit(number);
        if (!orbit.paired() || irrep(number).type() != IrrepType.REAL) {
            return null;
        }
        ComplexMatrix d = turned(orbit, inner(number));
        int e = d.rows();
        double root = Math.sqrt(0.5);
        double[] re = new double[4 * e * e];
        double[] im = new double[4 * e * e];
        for (int i = 0; i < e; i++) {
            re[i * 2 * e + i] = root;
            im[i * 2 * e + e + i] = root;
            for (int j = 0; j < e; j++) {
                re[(e + i) * 2 * e + j] = root * d.reAt(i, j);
                im[(e + i) * 2 * e + j] = root * d.imAt(i, j);
                re[(e + i) * 2 * e + e + j] = root * d.imAt(i, j);
                im[(e + i) * 2 * e + e + j] = -root * d.reAt(i, j);
            }
        }
        return new ComplexMatrix(2 * e, 2 * e, re, im);
    }

    /** The unitary D with D conj(σ(s)) = σ(c⁻¹ s c) D; 1 for a character σ. */
    private static ComplexMatrix turned(CharacterOrbit orbit, Irrep sigma) {
        int e = sigma.degree();
        if (e == 1) {
            return ComplexMatrix.identity(1);
        }
        Representation inner = orbit.stabiliser().representation(sigma.number());
        FiniteGroup h = orbit.acting();
        int back = h.inverse(orbit.turn());
        return Intertwiner.between(inner, s -> inner.matrix(orbit.inStabiliser(h.conjugate(back, orbit.inActing(s)))));
    }

    @Override
    public Representation representation(int number) {
        return new Induced(this, number);
    }
}
