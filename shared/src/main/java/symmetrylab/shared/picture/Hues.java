package symmetrylab.shared.picture;

import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Subject;

/** The class that carries the colour of a subject. */
final class Hues {
    private Hues() {}

    static String of(Schema schema, String subject) {
        Subject known = schema.subject(subject);
        String hue = "hue-" + known.hue().name().toLowerCase().replace('_', '-');
        return known.kind() == Subject.Kind.REFERENCE ? hue + " reference" : hue;
    }
}
