package symmetrylab.shared.experiment;

/**
 * A reader's hand in a picture: a press or a drag, or a key while the cursor stands somewhere.
 *
 * @param figure the figure that is touched
 * @param place the reading under the pointer or the cursor; −1 for none
 * @param value the height that the pointer points at, where the figure has heights; else NaN
 * @param key the key as browsers name it, {@code Shift+} before it where that is held; empty for a pointer
 */
public record Touch(String figure, int place, double value, String key) {
    /** Whether a pointer is meant. */
    public boolean byPointer() {
        return key.isEmpty();
    }
}
