package symmetrylab.shared.fourier;

import java.util.List;
import symmetrylab.shared.group.SymmetricGroup;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Partitions;
import symmetrylab.shared.representation.SymmetricDual;
import symmetrylab.shared.representation.YoungForm;

/** One step of Clausen's algorithm, between the m spectra on S_(m−1) and the one on S_m; see {@link SymmetricTransform}. */
final class CosetStep {
    private final int m;
    private final int size;
    private final int part;
    private final int[] offsets;
    private final YoungForm[] forms;
    /** For each partition of m: where the blocks of the smaller ones begin in a spectrum on S_(m−1). */
    private final int[][] childStarts;

    private final int[][] childDegrees;
    private final double[] block;

    CosetStep(int m) {
        this.m = m;
        SymmetricDual dual = (SymmetricDual) Dual.of(new SymmetricGroup(m));
        Dual smaller = Dual.of(new SymmetricGroup(m - 1));
        size = dual.group().order();
        part = smaller.group().order();
        offsets = dual.offsets();
        forms = new YoungForm[dual.size()];
        childStarts = new int[dual.size()][];
        childDegrees = new int[dual.size()][];
        List<int[]> shapes = Partitions.of(m - 1);
        int largest = 1;
        for (int i = 0; i < forms.length; i++) {
            forms[i] = dual.form(i);
            largest = Math.max(largest, forms[i].degree());
            List<Integer> children = forms[i].children(shapes);
            childStarts[i] = new int[children.size()];
            childDegrees[i] = new int[children.size()];
            for (int c = 0; c < children.size(); c++) {
                childStarts[i][c] = smaller.offsets()[children.get(c)];
                childDegrees[i][c] = smaller.degree(children.get(c));
            }
        }
        block = new double[largest * largest];
    }

    /** m!. */
    int size() {
        return size;
    }

    /** The m spectra that stand from a place on become one, at the same place of the target. */
    void joinInto(double[] from, double[] to, int start) {
        for (int i = 0; i < forms.length; i++) {
            int d = forms[i].degree();
            int target = start + offsets[i];
            for (int at = target; at < target + d * d; at++) {
                to[at] = 0;
            }
            for (int j = 0; j < m; j++) {
                for (int at = 0; at < d * d; at++) {
                    block[at] = 0;
                }
                placeChildren(i, from, start + j * part);
                for (int q = 0; q < j; q++) {
                    forms[i].applyInto(m - 1 - q, block, 0, d);
                }
                for (int at = 0; at < d * d; at++) {
                    to[target + at] += block[at];
                }
            }
        }
    }

    private void placeChildren(int i, double[] from, int start) {
        int d = forms[i].degree();
        int corner = 0;
        for (int c = 0; c < childStarts[i].length; c++) {
            int e = childDegrees[i][c];
            for (int row = 0; row < e; row++) {
                System.arraycopy(from, start + childStarts[i][c] + row * e, block, (corner + row) * d + corner, e);
            }
            corner += e;
        }
    }

    /** The spectrum that stands from a place on becomes m of them: f̂_j(μ) = Σ_λ d_λ/(m d_μ) [ρ_λ(c_j)⁻¹ f̂(λ)]_μμ. */
    void splitInto(double[] from, double[] to, int start) {
        for (int at = start; at < start + size; at++) {
            to[at] = 0;
        }
        for (int i = 0; i < forms.length; i++) {
            int d = forms[i].degree();
            for (int j = 0; j < m; j++) {
                System.arraycopy(from, start + offsets[i], block, 0, d * d);
                for (int q = j - 1; q >= 0; q--) {
                    forms[i].applyInto(m - 1 - q, block, 0, d);
                }
                addChildren(i, to, start + j * part);
            }
        }
    }

    private void addChildren(int i, double[] to, int start) {
        int d = forms[i].degree();
        int corner = 0;
        for (int c = 0; c < childStarts[i].length; c++) {
            int e = childDegrees[i][c];
            double weight = (double) d / (m * e);
            for (int row = 0; row < e; row++) {
                int target = start + childStarts[i][c] + row * e;
                int source = (corner + row) * d + corner;
                for (int k = 0; k < e; k++) {
                    to[target + k] += weight * block[source + k];
                }
            }
            corner += e;
        }
    }
}
