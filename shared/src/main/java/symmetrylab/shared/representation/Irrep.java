package symmetrylab.shared.representation;

/**
 * An irreducible representation by name; its matrices live in {@link Representation}.
 *
 * @param number its place in the {@link Dual}
 * @param name a name that stays: {@code A1}, {@code E3}, {@code [3,1,1]}, {@code (2, E1)}
 * @param degree the dimension d
 * @param type real, complex or quaternionic
 */
public record Irrep(int number, String name, int degree, IrrepType type) {}
