package symmetrylab.shared.experiment;

/** Something that figures draw and name: it has one hue and one label everywhere. */
public record Subject(String id, Kind kind, Hue hue) {
    /** A lane is trained in the run; a reference is what a theorem predicts for it. */
    public enum Kind {
        LANE,
        REFERENCE
    }

    /** The colour that means the same on every page. */
    public enum Hue {
        FULLY_CONNECTED,
        DIAGONAL,
        CONVOLUTIONAL,
        GROUP_CONVOLUTIONAL,
        FIRST,
        SECOND,
        THIRD,
        NEUTRAL
    }

    public static Subject lane(String id, Hue hue) {
        return new Subject(id, Kind.LANE, hue);
    }

    public static Subject reference(String id) {
        return new Subject(id, Kind.REFERENCE, Hue.NEUTRAL);
    }
}
