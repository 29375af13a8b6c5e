package symmetrylab.shared.experiment;

import java.util.List;

/**
 * A sentence of the program, or a part of one: an English template in which {@code {0}} stands for the first argument.
 * The template is what a {@link Phrasebook} finds its translation by. An argument may be a phrase itself.
 */
public record Phrase(String template, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String template, Object... arguments) {
        return new Phrase(template, List.of(arguments));
    }

    /** As it is said in English. */
    public String english() {
        return Phrasebook.ENGLISH.say(this);
    }

    @Override
    public String toString() {
        return english();
    }
}
