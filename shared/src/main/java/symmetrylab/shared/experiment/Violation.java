package symmetrylab.shared.experiment;

/** What is wrong with one setting: its place, the rule, and the value that breaks it (empty where the rule names it). */
public record Violation(String parameter, Phrase rule, String value) {
    private static final int LONGEST_VALUE = 60;

    /** A sentence such as {@code depth must lie in [1, 6], got 12}. */
    public Phrase sentence() {
        if (value.isEmpty()) {
            return Phrase.of("{0} {1}", parameter, rule);
        }
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return Phrase.of("{0} {1}, got {2}", parameter, rule, shown);
    }
}
