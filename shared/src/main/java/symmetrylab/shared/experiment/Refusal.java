package symmetrylab.shared.experiment;

/** What was given cannot be taken as it is; the phrase names place, rule and value, and what to change. */
public class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    public Refusal(Phrase phrase) {
        super(phrase.english());
        this.phrase = phrase;
    }

    public final Phrase phrase() {
        return phrase;
    }
}
