package symmetrylab.shared.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.number.Decimal;

/**
 * Something that is true of a run or not: {@code series/angle/third >= 5 and verdict/direction/third = not yet}. A
 * measure about which the run says nothing makes it false.
 */
public record Condition(List<Clause> clauses) {
    private static final String AND = " and ";

    public Condition {
        clauses = List.copyOf(clauses);
    }

    /** One comparison. */
    public record Clause(Measure measure, Operator operator, Measure.Value value) {
        boolean holds(RunRecord run) {
            Optional<Measure.Value> seen = measure.of(run);
            if (seen.isEmpty()) {
                return false;
            }
            if (seen.get() instanceof Measure.Number number && value instanceof Measure.Number bound) {
                return operator.holds(number.value(), bound.value());
            }
            return seen.get() instanceof Measure.Word word
                    && value instanceof Measure.Word wanted
                    && word.text().equals(wanted.text());
        }
    }

    /** How a number is compared; words are only ever equal. */
    public enum Operator {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        EQUAL("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        boolean holds(double a, double b) {
            return switch (this) {
                case LESS -> a < b;
                case AT_MOST -> a <= b;
                case MORE -> a > b;
                case AT_LEAST -> a >= b;
                case EQUAL -> a == b;
            };
        }

        static Operator of(String sign) {
            for (Operator operator : values()) {
                if (operator.sign.equals(sign)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("'" + sign + "' compares nothing; there are <, <=, >, >=, =");
        }
    }

    public boolean holds(RunRecord run) {
        for (Clause clause : clauses) {
            if (!clause.holds(run)) {
                return false;
            }
        }
        return true;
    }

    /** Throws {@link IllegalArgumentException} that says what is wrong and what is known. */
    public static Condition parse(Schema schema, String text) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : text.split(AND)) {
            clauses.add(clause(schema, clause.trim()));
        }
        return new Condition(clauses);
    }

    private static Clause clause(Schema schema, String text) {
        int first = text.indexOf(' ');
        int second = text.indexOf(' ', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("a condition must read MEASURE OPERATOR VALUE, got '" + text + "'");
        }
        Measure measure = Measure.parse(schema, text.substring(0, first));
        Operator operator = Operator.of(text.substring(first + 1, second));
        String value = text.substring(second + 1).trim();
        return new Clause(measure, operator, measure.isWord() ? word(measure, operator, value) : number(value));
    }

    private static Measure.Value number(String text) {
        try {
            return new Measure.Number(Decimal.parse(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must compare with a number, got '" + text + "'");
        }
    }

    private static Measure.Value word(Measure measure, Operator operator, String text) {
        if (operator != Operator.EQUAL) {
            throw new IllegalArgumentException("a word can only be compared by =, got '" + operator.sign + "'");
        }
        if (measure instanceof Measure.OfSetting setting) {
            Parameter.Checked checked = setting.parameter().check(text);
            if (checked.violation() != null) {
                throw new IllegalArgumentException(
                        checked.violation().sentence().english());
            }
            return new Measure.Word(checked.value());
        }
        return new Measure.Word(Claim.Verdict.of(text).word());
    }
}
