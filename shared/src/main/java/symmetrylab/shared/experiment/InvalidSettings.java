package symmetrylab.shared.experiment;

import java.util.ArrayList;
import java.util.List;

/** The caller's settings break at least one rule; all of them are listed at once. */
public final class InvalidSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidSettings(List<Violation> violations) {
        super(sentences(violations));
        this.violations = List.copyOf(violations);
    }

    public static InvalidSettings of(String parameter, Phrase rule, String value) {
        return new InvalidSettings(List.of(new Violation(parameter, rule, value)));
    }

    public List<Violation> violations() {
        return violations;
    }

    private static String sentences(List<Violation> violations) {
        List<String> sentences = new ArrayList<>();
        for (Violation violation : violations) {
            sentences.add(violation.sentence().english());
        }
        return String.join("; ", sentences);
    }
}
