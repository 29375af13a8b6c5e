package symmetrylab.shared.sphere;

import symmetrylab.shared.equivariant.BlockSpace;

/**
 * Functions on SO(3), with Haar probability, on a grid of rotations Z(α)Y(β)Z(γ) to their blocks f̂(l) = ∫ f D^l below a band limit,
 * and back: f = Σ_l (2l + 1) tr(f̂(l)ᵀ D^l). Blocks are held in the coordinates √(2l+1)·f̂(l) of {@link BlockSpace}, whose dot
 * product is ∫ f h. One angle after the other, O(b⁴).
 *
 * <p>The value at (α_i, β_j, γ_k) stands at (j·columns + i)·columns + k. As Z(α) mixes m with −m only, and Y(β) cosines with cosines
 * and sines with sines, D^l_pq is a sum of two products of a function of each angle, one a kind.
 */
public final class RotationTransform {
    private static final int KINDS = 2;

    private final int band;
    private final int width;
    private final int columns;
    private final SphereGrid grid;
    /** √(2l+1)·D^l of Y(β_j), all blocks, ring after ring. */
    private final double[] turns;
    /** Z(α_i) between p and its partner of a kind, at ((kind·width + p)·columns) + i; and that of γ_k from the other side. */
    private final double[] left;

    private final double[] right;
    private final double[] pairs;
    private final double[] half;

    /** On the least grid of a band, with each side multiplied by {@code refinement}. */
    public RotationTransform(int band, int refinement) {
        this(band, SphereGrid.of(band, refinement));
    }

    /** With β at the heights of a grid on the sphere, and as many α and γ as it has columns. */
    public RotationTransform(int band, SphereGrid grid) {
        this.band = band;
        this.grid = grid;
        width = 2 * band - 1;
        columns = grid.columns();
        int count = WignerMatrices.count(band);
        turns = new double[grid.rings() * count];
        for (int j = 0; j < grid.rings(); j++) {
            double[] scaled = coordinates(WignerMatrices.of(tilt(j), band));
            System.arraycopy(scaled, 0, turns, j * count, count);
        }
        left = new double[KINDS * width * columns];
        right = new double[left.length];
        waves();
        pairs = new double[KINDS * width * width];
        half = new double[KINDS * width * columns];
    }

    private void waves() {
        double[] waves = SphereTransform.waves(band, columns);
        for (int kind = 0; kind < KINDS; kind++) {
            for (int p = -band + 1; p < band; p++) {
                int size = Math.abs(p);
                boolean same = partner(p, kind) == p;
                for (int k = 0; k < columns; k++) {
                    double cosine = waves[(band - 1 + size) * columns + k];
                    double sine = size == 0 ? 0 : waves[(band - 1 - size) * columns + k];
                    double signed = p < 0 ? -sine : sine;
                    int at = (kind * width + band - 1 + p) * columns + k;
                    left[at] = same ? cosine : -signed;
                    right[at] = same ? cosine : signed;
                }
            }
        }
    }

    private static int partner(int p, int kind) {
        return kind == 0 ? Math.abs(p) : -Math.abs(p);
    }

    /** Y(β_j), by its half angle. */
    private Rotation tilt(int ring) {
        double z = grid.heights()[ring];
        double square = 0.5 * (1 + z);
        return new Rotation(Math.sqrt(square), 0, Math.sqrt(1 - square), 0);
    }

    /** Blocks of functions below a band limit. */
    public static BlockSpace space(int band) {
        int[] degrees = new int[band];
        for (int l = 0; l < band; l++) {
            degrees[l] = 2 * l + 1;
        }
        return BlockSpace.real(1, degrees);
    }

    /** √(2l+1)·D^l, which are the coordinates of the band-limited delta at this rotation. */
    public static double[] coordinates(WignerMatrices matrices) {
        double[] scaled = matrices.entries().clone();
        for (int l = 0; l < matrices.band(); l++) {
            double root = Math.sqrt(2 * l + 1);
            for (int i = WignerMatrices.start(l); i < WignerMatrices.start(l + 1); i++) {
                scaled[i] *= root;
            }
        }
        return scaled;
    }

    /** b. */
    public int band() {
        return band;
    }

    /** How many rotations the grid has. */
    public int size() {
        return grid.size() * columns;
    }

    /** The weight of a value; all together 1. */
    public double weight(int place) {
        return grid.weights()[place / (columns * columns)] / columns;
    }

    /** The rotation of a value. */
    public Rotation rotation(int place) {
        double alpha = grid.longitude(place / columns % columns);
        double gamma = grid.longitude(place % columns);
        Rotation tilt = tilt(place / (columns * columns));
        return Rotation.about(0, 0, 1, alpha).times(tilt).times(Rotation.about(0, 0, 1, gamma));
    }

    /** The coordinates of values on the grid. */
    public double[] forward(double[] values) {
        double[] coordinates = new double[WignerMatrices.count(band)];
        for (int j = 0; j < grid.rings(); j++) {
            int ring = j * columns * columns;
            double weight = weight(ring);
            for (int row = 0; row < KINDS * width; row++) {
                for (int i = 0; i < columns; i++) {
                    double sum = 0;
                    for (int k = 0; k < columns; k++) {
                        sum += values[ring + i * columns + k] * right[row * columns + k];
                    }
                    half[row * columns + i] = weight * sum;
                }
            }
            for (int row = 0; row < KINDS * width; row++) {
                int kind = row / width;
                for (int q = 0; q < width; q++) {
                    double sum = 0;
                    for (int i = 0; i < columns; i++) {
                        sum += left[row * columns + i] * half[(kind * width + q) * columns + i];
                    }
                    pairs[row * width + q] = sum;
                }
            }
            degrees(j, coordinates, true);
        }
        return coordinates;
    }

    /** The values of the function with these coordinates. */
    public double[] inverse(double[] coordinates) {
        double[] values = new double[size()];
        for (int j = 0; j < grid.rings(); j++) {
            int ring = j * columns * columns;
            degrees(j, coordinates, false);
            for (int row = 0; row < KINDS * width; row++) {
                int kind = row / width;
                int q = row % width;
                for (int i = 0; i < columns; i++) {
                    double sum = 0;
                    for (int p = 0; p < width; p++) {
                        int at = kind * width + p;
                        sum += left[at * columns + i] * pairs[at * width + q];
                    }
                    half[row * columns + i] = sum;
                }
            }
            for (int i = 0; i < columns; i++) {
                for (int row = 0; row < KINDS * width; row++) {
                    double factor = half[row * columns + i];
                    for (int k = 0; k < columns; k++) {
                        values[ring + i * columns + k] += factor * right[row * columns + k];
                    }
                }
            }
        }
        return values;
    }

    /** Adds what pairs of one ring give to the coordinates, or gathers pairs from coordinates. */
    private void degrees(int ring, double[] coordinates, boolean gathered) {
        int from = ring * WignerMatrices.count(band);
        for (int kind = 0; kind < KINDS; kind++) {
            for (int p = -band + 1; p < band; p++) {
                for (int q = -band + 1; q < band; q++) {
                    int at = (kind * width + band - 1 + p) * width + band - 1 + q;
                    boolean twice = kind == 1 && (p == 0 || q == 0);
                    double sum = 0;
                    for (int l = Math.max(Math.abs(p), Math.abs(q)); l < band && !twice; l++) {
                        double turn = turns[from + WignerMatrices.place(l, partner(p, kind), partner(q, kind))];
                        int place = WignerMatrices.place(l, p, q);
                        if (gathered) {
                            coordinates[place] += turn * pairs[at];
                        } else {
                            sum += turn * coordinates[place];
                        }
                    }
                    pairs[at] = gathered ? pairs[at] : sum;
                }
            }
        }
    }
}
