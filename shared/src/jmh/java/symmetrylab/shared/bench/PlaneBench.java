package symmetrylab.shared.bench;

import java.util.concurrent.TimeUnit;
import org.jtransforms.fft.DoubleFFT_2D;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.shared.linear.TorusFft;
import symmetrylab.shared.number.RandomStream;

/**
 * The translations alone of a transform on (C28xC28):D4: eight planes of 28 by 28, real in, all complex values out, by
 * JTransforms and by ours. The mixing of the planes, which the group asks for, is left out. JTransforms takes long to be
 * compiled by the JVM.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class PlaneBench {
    private static final int SIDE = 28;
    private static final int PLANES = 8;
    private static final double AGREEMENT = 1e-10;

    private final DoubleFFT_2D transform = new DoubleFFT_2D(SIDE, SIDE);
    private final double[] f = new double[PLANES * SIDE * SIDE];
    private final double[][] planes = new double[PLANES][2 * SIDE * SIDE];
    private final TorusFft own = new TorusFft(new int[] {SIDE, SIDE}, PLANES);
    private final double[] re = new double[f.length];
    private final double[] im = new double[f.length];

    /** Fails unless both have the energy of the function, as Plancherel says. */
    @Setup
    public void prepare() {
        RandomStream random = RandomStream.named(3, "W3");
        for (int g = 0; g < f.length; g++) {
            f[g] = random.nextGaussian();
        }
        double energy = SIDE * SIDE * energy(f);
        double theirs = 0;
        for (double[] plane : planesByJTransforms()) {
            theirs += energy(plane);
        }
        planes();
        double ours = energy(re) + energy(im);
        if (Math.abs(theirs / energy - 1) > AGREEMENT || Math.abs(ours / energy - 1) > AGREEMENT) {
            throw new IllegalStateException(
                    "the planes must have the energy " + energy + " of the function, got " + theirs + " and " + ours);
        }
    }

    private static double energy(double[] values) {
        double energy = 0;
        for (double value : values) {
            energy += value * value;
        }
        return energy;
    }

    @Benchmark
    public double[] planes() {
        own.forwardInto(f, re, im);
        return re;
    }

    @Benchmark
    public double[][] planesByJTransforms() {
        for (int h = 0; h < PLANES; h++) {
            System.arraycopy(f, h * SIDE * SIDE, planes[h], 0, SIDE * SIDE);
            transform.realForwardFull(planes[h]);
        }
        return planes;
    }
}
