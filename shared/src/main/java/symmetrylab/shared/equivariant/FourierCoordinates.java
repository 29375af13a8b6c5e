package symmetrylab.shared.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Irrep;
import symmetrylab.shared.representation.IrrepType;

/** Functions on a finite group in the coordinates of its {@link BlockSpace}, and back. One object serves one run. */
public final class FourierCoordinates {
    private final GroupFourierTransform transform;
    private final List<Irrep> irreps = new ArrayList<>();
    private final int[] offsets;
    private final BlockSpace space;
    private final boolean allReal;
    private final double[] re;
    private final double[] im;

    /** The coordinates that belong to a transform. */
    public FourierCoordinates(GroupFourierTransform transform) {
        this.transform = transform;
        Dual dual = transform.dual();
        offsets = dual.offsets();
        int n = dual.group().order();
        re = new double[n];
        im = new double[n];
        List<BlockSpace.Block> blocks = new ArrayList<>();
        for (Irrep irrep : dual.irreps()) {
            if (dual.conjugate(irrep.number()) >= irrep.number()) {
                irreps.add(irrep);
                int d = irrep.degree();
                boolean real = irrep.type() == IrrepType.REAL;
                double weight = irrep.type() == IrrepType.QUATERNIONIC ? 0.5 * d : d;
                blocks.add(new BlockSpace.Block(real ? d : 2 * d, weight));
            }
        }
        space = new BlockSpace(n, blocks);
        allReal = irreps.stream().allMatch(irrep -> irrep.type() == IrrepType.REAL);
    }

    /** Where functions are held. */
    public BlockSpace space() {
        return space;
    }

    /** The irreducible representations that blocks belong to, of conjugates the first. */
    public List<Irrep> irreps() {
        return List.copyOf(irreps);
    }

    /** The coordinates of a real function on the group. */
    public double[] of(double[] f) {
        transform.forwardInto(f, re, im);
        double[] coordinates = new double[space.size()];
        for (int b = 0; b < irreps.size(); b++) {
            int d = irreps.get(b).degree();
            int degree = space.blocks().get(b).degree();
            int start = offsets[irreps.get(b).number()];
            double[] entries = new double[degree * degree];
            for (int i = 0; i < degree; i++) {
                for (int j = 0; j < degree; j++) {
                    int at = start + i % d * d + j % d;
                    boolean diagonal = i < d == j < d;
                    entries[i * degree + j] = diagonal ? re[at] : i < d ? -im[at] : im[at];
                }
            }
            space.put(entries, b, coordinates);
        }
        return coordinates;
    }

    /** The function with these coordinates. */
    public double[] function(double[] coordinates) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int b = 0; b < irreps.size(); b++) {
            int d = irreps.get(b).degree();
            int degree = space.blocks().get(b).degree();
            int start = offsets[irreps.get(b).number()];
            double[] entries = space.block(coordinates, b).entries();
            // the conjugate block is left out: it adds the conjugate, and only the real part is asked for
            double factor = irreps.get(b).type() == IrrepType.COMPLEX ? 2 : 1;
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    re[start + i * d + j] = factor * entries[i * degree + j];
                    im[start + i * d + j] = degree == d ? 0 : factor * entries[(d + i) * degree + j];
                }
            }
        }
        double[] f = new double[re.length];
        transform.inverseInto(re, im, f);
        return f;
    }

    /** The coordinates of several functions after one another, each with a value for every element. */
    public double[] each(double[] functions) {
        int size = space.size();
        double[] result = new double[functions.length / re.length * size];
        for (int k = 0; k * re.length < functions.length; k++) {
            double[] f = Arrays.copyOfRange(functions, k * re.length, (k + 1) * re.length);
            System.arraycopy(of(f), 0, result, k * size, size);
        }
        return result;
    }

    /**
     * Several functions after one another, made real again. Blocks of complex and quaternionic kind hold more than real functions:
     * what rounding adds there may grow where a network has yet to choose.
     */
    public double[] real(double[] layers) {
        if (allReal) {
            return layers.clone();
        }
        int size = space.size();
        double[] result = new double[layers.length];
        for (int at = 0; at < layers.length; at += size) {
            double[] layer = of(function(Arrays.copyOfRange(layers, at, at + size)));
            System.arraycopy(layer, 0, result, at, size);
        }
        return result;
    }
}
