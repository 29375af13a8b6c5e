package symmetrylab.shared.bench.group;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import symmetrylab.shared.flow.Descent;

/** One full-batch step of W1 and W2; every batch of steps begins at the start again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class GroupStepBench {
    private static final int STEPS = 20;

    @Param({"W1", "W2"})
    public GroupTask task;

    private Descent descent;
    private double[] saved;

    @Setup
    public void prepare() {
        descent = task.descent(task.coordinates(), task.points);
        saved = descent.save();
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Descent ours() {
        descent.restore(saved);
        descent.advance(STEPS);
        return descent;
    }
}
