package symmetrylab.server.group;

import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiments.groups.SignalText;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;

/** Signals that need no file: a word and what it is about, as in the lessons, such as {@code delta:r^2}. */
public final class SignalSource {
    private SignalSource() {}

    /** The forms, for help and messages. */
    public static String forms() {
        return "delta:ELEMENT, subgroup:ELEMENT,ELEMENT,…, coset:ELEMENT of ELEMENT,…, class:ELEMENT, character:IRREP, "
                + "random:SEED, peak, equality:NUMBER";
    }

    /** Whether a text asks for one of them. */
    public static boolean names(String text) {
        return SignalText.isWord(text);
    }

    /** The signal that a text asks for; throws {@link Refused}. */
    static Signal read(FiniteGroup group, String text) {
        if (!names(text)) {
            throw new Refused(Kind.UNSOUND_SIGNAL, "a signal is one of " + forms() + ", got '" + text + "'");
        }
        try {
            return new Signal(
                    text, new SignalText(text).on(new symmetrylab.shared.experiments.groups.GroupText(group)));
        } catch (GroupRefused e) {
            throw Refused.of(e, text);
        } catch (Refusal e) {
            throw new Refused(Kind.UNSOUND_SIGNAL, "the signal '" + text + "' " + e.getMessage());
        }
    }
}
