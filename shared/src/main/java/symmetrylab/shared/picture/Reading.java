package symmetrylab.shared.picture;

/** What a cursor reads: the sample, the pixel at which it stands, and the exact values in words. */
public record Reading(int index, double x, double top, double bottom, String text) {
    static Reading none() {
        return new Reading(-1, 0, 0, 0, "");
    }
}
