package symmetrylab.shared.representation;

import java.util.Arrays;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupAction;
import symmetrylab.shared.group.Subgroup;

/**
 * An orbit of H on the characters of N, with what the irreducible representations of N:H over it are induced from.
 *
 * <p>Places are those of a transversal t_0 = 1, t_1, … of the stabiliser S of the least character k: place j holds t_j·k.
 * Where the orbit holds −k ≠ k the places come in pairs t, tc with c·k = −k.
 */
public final class CharacterOrbit {
    private final GroupAction action;
    private final int character;
    private final int[] transversal;
    private final int[] members;
    private final Dual stabiliser;
    private final boolean whole;
    private final int[] stabiliserElements;
    private final int turn;
    private final boolean paired;
    /** Entry h·places + j: the place of h·t_j. */
    private final int[] target;
    /** Entry h·places + j: the number in S of t_i⁻¹ h t_j, i the target. */
    private final int[] inner;

    CharacterOrbit(GroupAction action, int character) {
        this.action = action;
        this.character = character;
        FiniteGroup h = action.acting();
        Subgroup fixed = fixing(character);
        stabiliserElements = fixed.elements();
        whole = fixed.order() == h.order();
        stabiliser = Dual.of(whole ? h : fixed.asGroup());
        int negative = negative(action, character);
        int found = -1;
        for (int t = 0; t < h.order() && negative != character && found < 0; t++) {
            found = action.applyToCharacter(t, character) == negative ? t : -1;
        }
        turn = found;
        paired = found >= 0;
        transversal = transversal(fixed);
        members = new int[transversal.length];
        for (int j = 0; j < members.length; j++) {
            members[j] = action.applyToCharacter(transversal[j], character);
        }
        target = new int[h.order() * members.length];
        inner = new int[target.length];
        fillTables();
    }

    static int negative(GroupAction action, int character) {
        int[] vector = action.factors().vector(character);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = -vector[i];
        }
        return action.factors().element(vector);
    }

    private Subgroup fixing(int k) {
        FiniteGroup h = action.acting();
        int[] elements = new int[h.order()];
        int count = 0;
        for (int t = 0; t < elements.length; t++) {
            if (action.applyToCharacter(t, k) == k) {
                elements[count++] = t;
            }
        }
        return h.subgroup(Arrays.copyOf(elements, count));
    }

    private int[] transversal(Subgroup fixed) {
        FiniteGroup h = action.acting();
        int[] chosen = new int[fixed.index()];
        int count = 0;
        boolean[] seen = new boolean[h.order()];
        for (int t = 0; t < seen.length; t++) {
            if (!seen[t]) {
                chosen[count++] = t;
                mark(t, seen);
                if (paired) {
                    chosen[count++] = h.product(t, turn);
                    mark(h.product(t, turn), seen);
                }
            }
        }
        return chosen;
    }

    private void mark(int t, boolean[] seen) {
        for (int s : stabiliserElements) {
            seen[action.acting().product(t, s)] = true;
        }
    }

    private void fillTables() {
        FiniteGroup h = action.acting();
        int m = members.length;
        int[] place = new int[action.factors().order()];
        for (int j = 0; j < m; j++) {
            place[members[j]] = j;
        }
        for (int g = 0; g < h.order(); g++) {
            for (int j = 0; j < m; j++) {
                int i = place[action.applyToCharacter(g, members[j])];
                int s = h.product(h.inverse(transversal[i]), h.product(g, transversal[j]));
                target[g * m + j] = i;
                inner[g * m + j] = whole ? s : Arrays.binarySearch(stabiliserElements, s);
            }
        }
    }

    /** H. */
    FiniteGroup acting() {
        return action.acting();
    }

    /** The least character k of the orbit. */
    public int character() {
        return character;
    }

    /** Number of characters in the orbit. */
    public int places() {
        return members.length;
    }

    /** The character t_j·k. */
    public int member(int j) {
        return members[j];
    }

    /** The irreducible representations of the stabiliser. */
    public Dual stabiliser() {
        return stabiliser;
    }

    /** Whether places come in pairs of a character and its conjugate. */
    public boolean paired() {
        return paired;
    }

    /** Whether k is its own conjugate. */
    boolean real() {
        return negative(action, character) == character;
    }

    /** The place i to which h moves place j. */
    public int target(int h, int j) {
        return target[h * members.length + j];
    }

    /** The element s of the stabiliser's group with h t_j = t_i s. */
    public int inner(int h, int j) {
        return inner[h * members.length + j];
    }

    /** The element of H that an element of the stabiliser's group is. */
    int inActing(int s) {
        return whole ? s : stabiliserElements[s];
    }

    /** The number in the stabiliser's group of an element of H that fixes k. */
    int inStabiliser(int h) {
        return whole ? h : Arrays.binarySearch(stabiliserElements, h);
    }

    /** The c with c·k = −k; −1 if there is none or k = −k. */
    int turn() {
        return turn;
    }
}
