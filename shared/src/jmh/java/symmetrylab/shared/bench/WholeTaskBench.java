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

/** W4 from the data to the direction at mean loss 1e-10, by our steps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class WholeTaskBench {
    @Param({"DIAGONAL", "CONVOLUTION"})
    public Task task;

    private double[][] rows;
    private double[][] start;

    @Setup
    public void prepare() {
        rows = task.rows();
        start = task.start();
    }

    @Benchmark
    public double[] fine() {
        return WholeTask.ours(task, rows, start, WholeTask.fine(task)).direction();
    }

    @Benchmark
    public double[] coarse() {
        return WholeTask.ours(task, rows, start, WholeTask.COARSE).direction();
    }
}
