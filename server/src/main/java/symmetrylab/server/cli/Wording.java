package symmetrylab.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Violation;

/** Says in the words of the command line what the core says in names and values: {@code constant=on} is {@code --constant on}. */
final class Wording {
    private static final Pattern ADVICE = Pattern.compile("\\bset ([a-z][a-z-]*)=(\\S+)");
    private static final Pattern OPTION_RULE = Pattern.compile("^(classes|limit|pool) must");

    private Wording() {}

    /** {@code set limit=200} becomes {@code set --limit 200}. */
    static String options(String sentence) {
        String advice = ADVICE.matcher(sentence).replaceAll("set --$1 $2");
        return OPTION_RULE.matcher(advice).replaceFirst("--$1 must");
    }

    /** All violations in one line. */
    static String sentence(InvalidSettings problem, Schema schema, boolean fromFile) {
        List<String> sentences = new ArrayList<>();
        for (Violation violation : problem.violations()) {
            String name = violation.parameter();
            boolean known = schema.parameters().stream()
                    .anyMatch(parameter -> parameter.name().equals(name));
            boolean data = fromFile
                    && name.equals(Request.points(schema).map(p -> p.name()).orElse(""));
            String place = data ? "the points of --data" : known ? "--" + name : name;
            sentences.add(options(new Violation(place, violation.rule(), violation.value())
                    .sentence()
                    .english()));
        }
        return String.join("; ", sentences);
    }
}
