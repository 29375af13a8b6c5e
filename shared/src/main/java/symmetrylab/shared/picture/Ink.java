package symmetrylab.shared.picture;

import symmetrylab.shared.experiment.Subject;

/** The classes that carry colour and weight of a subject: its hue, whether it is a reference, B, or not selected. */
public record Ink(Scene scene) {
    private static final int DASHES = 3;

    public String of(String subject) {
        Subject known = scene.run().schema().subject(subject);
        String hue = "hue-" + known.hue().name().toLowerCase().replace('_', '-');
        String kind = known.kind() == Subject.Kind.REFERENCE ? hue + " reference" : hue;
        return kind + fading(subject);
    }

    public String of(String subject, Scene.Side side) {
        return of(subject) + (side.isB() ? " run-b" : "");
    }

    /** The class of what is not selected, with a space before it; empty for the rest. */
    public String fading(String subject) {
        return isFaded(subject) ? " faded" : "";
    }

    public boolean isFaded(String subject) {
        String selected = scene.view().selected();
        return !selected.isEmpty() && !selected.equals(subject);
    }

    /** Which of the dashes of references it has, which tell them apart without colour: of the first 0. */
    public int dashes(String reference) {
        int before = 0;
        for (Subject other : scene.run().schema().subjects()) {
            if (other.id().equals(reference)) {
                break;
            }
            before += other.kind() == Subject.Kind.REFERENCE ? 1 : 0;
        }
        return before % DASHES;
    }

    /** The class of a further reference, with a space before it. */
    public String dash(String subject) {
        return isReference(subject) && dashes(subject) > 0 ? " dash-" + dashes(subject) : "";
    }

    public boolean isReference(String subject) {
        return scene.run().schema().subject(subject).kind() == Subject.Kind.REFERENCE;
    }
}
