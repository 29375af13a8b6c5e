package symmetrylab.server.promise;

import java.util.Optional;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.picture.Measure;
import symmetrylab.shared.picture.RunRecord;

/** What a run answers to a measure that is quoted, beside the words in which it is quoted. */
public record Quotation(String measure, String text, Optional<Measure.Value> value) {
    public static Quotation of(String measure, String text, RunRecord run) {
        return new Quotation(measure, text, Measure.parse(run.schema(), measure).of(run));
    }

    /** The exact value, as text. */
    public String exact() {
        return value.map(seen -> seen instanceof Measure.Number number
                        ? Decimal.text(number.value())
                        : ((Measure.Word) seen).text())
                .orElse("");
    }

    /** What is wrong with the quoted words, or nothing. */
    public Optional<String> complaint() {
        if (value.isEmpty()) {
            return Optional.of("the run says nothing of " + measure + "; where it has several lanes, name one of them");
        }
        if (value.get() instanceof Measure.Word word) {
            return word.text().equals(text) ? Optional.empty() : Optional.of(differs());
        }
        double number = ((Measure.Number) value.get()).value();
        Optional<QuotedNumber> quoted = QuotedNumber.parse(text);
        if (quoted.isEmpty()) {
            return Optional.of("'" + text + "' must begin with the number that is quoted, here " + exact());
        }
        return quoted.get().isRounded(number) ? Optional.empty() : Optional.of(differs());
    }

    private String differs() {
        return "'" + text + "' is not what the run says: " + measure + " is " + exact();
    }
}
