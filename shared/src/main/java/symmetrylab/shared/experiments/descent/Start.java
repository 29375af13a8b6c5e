package symmetrylab.shared.experiments.descent;

import java.util.Arrays;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.linear.Dft;
import symmetrylab.shared.network.CircularConvolution;
import symmetrylab.shared.network.Diagonal;
import symmetrylab.shared.network.FullyConnected;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;

/** The parameters from which networks start; the theorems ask the last layer of an odeco network to be the smallest. */
public final class Start {
    private static final double LAST = 0.5;
    private static final double TURN = 2 * 3.141592653589793;

    private final RandomStream chance;
    private final double scale;
    private final boolean equal;

    private Start(RandomStream chance, double scale, boolean equal) {
        this.chance = chance;
        this.scale = scale;
        this.equal = equal;
    }

    /** The start that settings ask for by seed, scale and, where there is one, start. */
    public static Start of(Settings settings) {
        return new Start(
                RandomStream.named(settings.integer(Common.SEED), "initialisation"),
                settings.real(Common.SCALE),
                settings.schema().parameters().contains(Common.START)
                        && settings.text(Common.START).equals("equal"));
    }

    /** Normal numbers of standard deviation scale/√width. */
    double[] fullyConnected(FullyConnected network) {
        double[] theta = new double[network.parameterCount()];
        for (int l = 0; l < network.depth(); l++) {
            double deviation = scale / Math.sqrt(network.widths().get(l));
            for (int i = network.layerOffset(l); i < network.layerOffset(l + 1); i++) {
                theta[i] = deviation * chance.nextGaussian();
            }
        }
        return theta;
    }

    /** |[v_l]_j| in scale·[1, 1.5] for l &lt; L and at most half of scale for l = L; or all layers alike and positive. */
    double[] diagonal(Diagonal network) {
        int d = network.inputSize();
        double[][] layers = new double[network.depth()][d];
        for (int l = 0; l < layers.length; l++) {
            for (int j = 0; j < d; j++) {
                boolean last = l == layers.length - 1;
                double sign = chance.nextDouble() < 0.5 ? -1 : 1;
                layers[l][j] = last
                        ? scale * LAST * (2 * chance.nextDouble() - 1)
                        : sign * scale * (1 + chance.nextDouble() / 2);
            }
        }
        if (equal) {
            for (double[] layer : layers) {
                for (int j = 0; j < d; j++) {
                    layer[j] = Math.abs(layers[0][j]);
                }
            }
        }
        return network.flat(layers);
    }

    /** A pulse with noise for l &lt; L; the last filter has at most half of their smallest frequency everywhere. */
    double[] convolution(CircularConvolution network) {
        int d = network.inputSize();
        double[][] layers = new double[network.depth()][];
        double smallest = Double.POSITIVE_INFINITY;
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new double[network.layerSize(l)];
            for (int j = 0; j < layers[l].length; j++) {
                layers[l][j] = scale * ((j == 0 ? 1 : 0) + 0.3 * chance.nextGaussian() / Math.sqrt(d));
            }
            if (l < layers.length - 1) {
                smallest = Math.min(smallest, extreme(layers[l], d, false));
            }
        }
        double[] last = layers[layers.length - 1];
        double factor = LAST * smallest / extreme(last, d, true);
        for (int j = 0; j < d; j++) {
            last[j] *= factor;
        }
        if (equal) {
            for (int l = 1; l < layers.length; l++) {
                layers[l] = Arrays.copyOf(layers[0], layers[l].length);
            }
        }
        return network.flat(layers);
    }

    /** The largest or the smallest |Fv|, v padded with zeros to length d. */
    private static double extreme(double[] v, int d, boolean largest) {
        double found = largest ? 0 : Double.POSITIVE_INFINITY;
        for (double modulus : new Dft(d).moduli(Arrays.copyOf(v, d))) {
            found = largest ? Math.max(found, modulus) : Math.min(found, modulus);
        }
        return found;
    }

    /** k-th of n starting points in the plane: they stand on a circle, equally far apart. */
    static double[] onCircle(Settings settings, int k, int n) {
        double turn = RandomStream.named(settings.integer(Common.SEED), "initialisation")
                .nextDouble();
        double angle = TURN * (turn + (double) k / n);
        double radius = settings.real(Common.SCALE);
        return new double[] {radius * Portable.cos(angle), radius * Portable.sin(angle)};
    }

    /** What {@code network} starts from. */
    public double[] of(LinearNetwork network) {
        if (network instanceof Diagonal diagonal) {
            return diagonal(diagonal);
        }
        if (network instanceof CircularConvolution convolution) {
            return convolution(convolution);
        }
        return fullyConnected((FullyConnected) network);
    }
}
