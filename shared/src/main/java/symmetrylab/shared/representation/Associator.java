package symmetrylab.shared.representation;

/**
 * Cuts a matrix that commutes with A, A e_T = sign(T) e_T', to one of the two halves of a partition that is its own mirror
 * image, and puts it back.
 *
 * <p>With v_j = (e_T + z A e_T)/√2, T the j-th first of a pair: ⟨v_j, M v_k⟩ = M(T_j, T_k) + z sign(T_k) M(T_j, T_k').
 */
public final class Associator {
    private final int d;
    private final int[] first;
    private final int[] second;
    private final double[] sign;
    /** z = zRe + i zIm, of modulus 1. */
    private final double zRe;

    private final double zIm;

    Associator(YoungForm form, int side, boolean real) {
        d = form.degree();
        first = new int[d / 2];
        second = new int[d / 2];
        sign = new double[d / 2];
        int count = 0;
        for (int t = 0; t < d; t++) {
            int mirrored = form.mirrored(t, form);
            if (t < mirrored) {
                first[count] = t;
                second[count] = mirrored;
                sign[count] = form.sign(t);
                count++;
            }
        }
        zRe = real ? side : 0;
        zIm = real ? 0 : -side;
    }

    /** The d/2 × d/2 half of the real d × d matrix that begins at a place. */
    public void cutInto(double[] matrix, int start, double[] re, double[] im, int target) {
        int half = d / 2;
        for (int j = 0; j < half; j++) {
            for (int k = 0; k < half; k++) {
                double beside = sign[k] * matrix[start + first[j] * d + second[k]];
                re[target + j * half + k] = matrix[start + first[j] * d + first[k]] + zRe * beside;
                im[target + j * half + k] = zIm * beside;
            }
        }
    }

    /**
     * Adds the real part of V B V* for a half B: with both halves of a pair this is the matrix that was cut; for two
     * conjugate halves of which only one is told it is half of it.
     */
    public void pasteInto(double[] re, double[] im, int start, double[] matrix, int target) {
        int half = d / 2;
        for (int j = 0; j < half; j++) {
            for (int k = 0; k < half; k++) {
                double x = 0.5 * re[start + j * half + k];
                double y = 0.5 * im[start + j * half + k];
                double left = sign[j] * (zRe * x - zIm * y);
                double right = sign[k] * (zRe * x + zIm * y);
                matrix[target + first[j] * d + first[k]] += x;
                matrix[target + second[j] * d + first[k]] += left;
                matrix[target + first[j] * d + second[k]] += right;
                matrix[target + second[j] * d + second[k]] += sign[j] * sign[k] * x;
            }
        }
    }
}
