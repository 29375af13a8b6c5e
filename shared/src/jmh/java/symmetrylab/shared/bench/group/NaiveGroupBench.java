package symmetrylab.shared.bench.group;

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

/** A step by the table of products: of W1 as a whole, of W2 on one point, since its 64 take half a minute. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NaiveGroupBench {
    @Param({"W1", "W2"})
    public GroupTask task;

    private NaiveGroupTraining training;

    /** On how many points a step is measured. */
    static int points(GroupTask task) {
        return task == GroupTask.W1 ? task.points : 1;
    }

    @Setup
    public void prepare() {
        training = new NaiveGroupTraining(task.group(), task.rows(points(task)), task.layers());
    }

    @Benchmark
    public double naive() {
        return training.step(GroupTask.LEARNING_RATE);
    }
}
