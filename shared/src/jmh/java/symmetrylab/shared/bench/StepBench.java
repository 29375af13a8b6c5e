package symmetrylab.shared.bench;

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
import symmetrylab.shared.flow.StepRule;

/** One full-batch step of W4; every batch of steps begins at the start again, so that all weights stay in play. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class StepBench {
    private static final int STEPS = 20;

    @Param({"DIAGONAL", "CONVOLUTION"})
    public Task task;

    private double[][] rows;
    private double[][] start;
    private Descent descent;
    private double[] saved;

    @Setup
    public void prepare() {
        rows = task.rows();
        start = task.start();
        StepRule rule = new StepRule.GradientDescent(NaiveTraining.LEARNING_RATE / Task.POINTS);
        descent = task.descent(rows, start, rule);
        saved = descent.save();
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Descent ours() {
        descent.restore(saved);
        descent.advance(STEPS);
        return descent;
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double naive() {
        NaiveTraining training = new NaiveTraining(task, rows, start);
        double loss = 0;
        for (int i = 0; i < STEPS; i++) {
            loss += training.step(NaiveTraining.LEARNING_RATE);
        }
        return loss;
    }
}
