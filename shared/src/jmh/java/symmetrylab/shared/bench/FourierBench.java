package symmetrylab.shared.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.number.RandomStream;

/** One transform of W3, there and back, beside the dense product; the blocks must agree before anything is timed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class FourierBench {
    private static final double AGREEMENT = 1e-10;

    @Param({"(C28xC28):D4", "S6", "S7"})
    public String group;

    private GroupFourierTransform transform;
    private DenseFourier dense;
    private double[] f;
    private double[] re;
    private double[] im;
    private double[] back;

    @Setup
    public void prepare() {
        transform = GroupFourierTransform.of(FiniteGroup.parse(group));
        dense = new DenseFourier(transform.dual());
        int n = transform.group().order();
        RandomStream random = RandomStream.named(3, "W3");
        f = new double[n];
        for (int g = 0; g < n; g++) {
            f[g] = random.nextGaussian();
        }
        re = new double[n];
        im = new double[n];
        back = new double[n];
        double[] expected = new double[n];
        dense.forwardInto(f, expected);
        transform.forwardInto(f, re, im);
        transform.inverseInto(re, im, back);
        for (int i = 0; i < n; i++) {
            if (Math.abs(expected[i] - re[i]) > AGREEMENT || Math.abs(back[i] - f[i]) > AGREEMENT) {
                throw new IllegalStateException("fast and dense transforms of " + group + " must agree to " + AGREEMENT
                        + "; entry " + i + " is " + re[i] + " and " + expected[i]);
            }
        }
    }

    @Benchmark
    public double[] forward() {
        transform.forwardInto(f, re, im);
        return re;
    }

    @Benchmark
    public double[] inverse() {
        transform.inverseInto(re, im, back);
        return back;
    }

    @Benchmark
    public double[] denseForward() {
        dense.forwardInto(f, back);
        return back;
    }
}
