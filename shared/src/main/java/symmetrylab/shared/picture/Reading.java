package symmetrylab.shared.picture;

/**
 * What a cursor reads.
 *
 * @param index its place among the readings of the figure; −1 where there is nothing to read
 * @param box what to mark in the picture
 * @param text the exact values in words
 * @param step the step that they belong to, −1 for none
 * @param subject the subject that is hit, or empty
 */
public record Reading(int index, Box box, String text, int step, String subject) {
    /** A rectangle in pixels; a line where left is right. */
    public record Box(double left, double top, double right, double bottom) {
        public static Box around(double x, double y, double radius) {
            return new Box(x - radius, y - radius, x + radius, y + radius);
        }

        public double middle() {
            return (left + right) / 2;
        }
    }

    public static Reading none() {
        return new Reading(-1, new Box(0, 0, 0, 0), "", -1, "");
    }
}
