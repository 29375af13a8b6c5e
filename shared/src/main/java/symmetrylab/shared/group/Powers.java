package symmetrylab.shared.group;

/** Names such as {@code r^2 s} of the elements of groups with a cyclic part. */
final class Powers {
    private Powers() {}

    /** base^k times the rest; {@code e} for the identity. */
    static String name(String base, int k, String rest) {
        String power = k == 0 ? "" : k == 1 ? base : base + "^" + k;
        if (power.isEmpty()) {
            return rest.isEmpty() ? "e" : rest;
        }
        return rest.isEmpty() ? power : power + " " + rest;
    }
}
