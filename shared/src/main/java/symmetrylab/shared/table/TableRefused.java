package symmetrylab.shared.table;

import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Refusal;

/** A file cannot be read as it is; the message names the place, the rule, the value and what to change. */
public final class TableRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public TableRefused(Phrase phrase) {
        super(phrase);
    }

    public TableRefused(String template, Object... arguments) {
        this(Phrase.of(template, arguments));
    }
}
