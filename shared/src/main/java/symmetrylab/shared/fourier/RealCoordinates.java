package symmetrylab.shared.fourier;

import java.util.List;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.RealModule;

/**
 * The coordinates of real functions in the real orthonormal Fourier basis of R^G, in which networks train: c_ij = √(D/|G|) Σ_g
 * f(g) ⟨e_i, ρ_R(g) w_j⟩ for every {@link RealModule}; Σ c² = Σ f².
 *
 * <p>Modules stand one after another, D × D/m numbers each, row i and column j: |G| in all. They are read off the spectrum, with
 * D = d or 2d and (A −B; B A) in place of the block A + iB.
 */
public final class RealCoordinates {
    private final Dual dual;
    private final List<RealModule> modules;
    private final int[] offsets;
    private final int[] starts;
    private final ModuleBlock[] blocks;

    /** The coordinates that belong to these representations. */
    public RealCoordinates(Dual dual) {
        this.dual = dual;
        modules = RealModule.of(dual);
        offsets = dual.offsets();
        blocks = new ModuleBlock[modules.size()];
        starts = new int[modules.size() + 1];
        for (int i = 0; i < modules.size(); i++) {
            starts[i + 1] =
                    starts[i] + modules.get(i).dimension() * modules.get(i).copies();
        }
    }

    /** The modules in order. */
    public List<RealModule> modules() {
        return List.copyOf(modules);
    }

    /** Where each module's D × D/m coordinates begin; the last entry is |G|. */
    public int[] starts() {
        return starts.clone();
    }

    /** The coordinates of the real function with this spectrum. */
    public double[] of(Spectrum spectrum) {
        double[] coordinates = new double[dual.group().order()];
        for (int k = 0; k < modules.size(); k++) {
            RealModule module = modules.get(k);
            int dimension = module.dimension();
            double[] real = realBlock(spectrum, module);
            double scale = Math.sqrt((double) dimension / coordinates.length);
            double[][] w = module.vectors();
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < w.length; j++) {
                    double sum = 0;
                    for (int l = 0; l < dimension; l++) {
                        sum += real[i * dimension + l] * w[j][l];
                    }
                    coordinates[starts[k] + i * w.length + j] = scale * sum;
                }
            }
        }
        return coordinates;
    }

    /** The block A + iB as (A −B; B A), or as A where it is real. */
    private double[] realBlock(Spectrum spectrum, RealModule module) {
        int d = module.irrep().degree();
        int dimension = module.dimension();
        int start = offsets[module.irrep().number()];
        double[] real = new double[dimension * dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                int at = start + i % d * d + j % d;
                boolean diagonal = i < d == j < d;
                double im = i < d ? -spectrum.imaginaryParts()[at] : spectrum.imaginaryParts()[at];
                real[i * dimension + j] = diagonal ? spectrum.realParts()[at] : im;
            }
        }
        return real;
    }

    /** The spectrum of the real function with these coordinates. */
    public Spectrum spectrum(double[] coordinates) {
        int n = dual.group().order();
        double[] re = new double[n];
        double[] im = new double[n];
        for (int k = 0; k < modules.size(); k++) {
            if (blocks[k] == null) {
                blocks[k] = new ModuleBlock(dual, modules.get(k), offsets);
            }
            blocks[k].blockInto(coordinates, starts[k], re, im);
        }
        return Spectrum.owning(dual, re, im);
    }
}
