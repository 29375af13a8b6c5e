package symmetrylab.shared.bench;

import org.openjdk.jmh.runner.RunnerException;
import symmetrylab.shared.bench.group.GroupTraining;

/** Measures the training of group convolution networks, W1 and W2. */
public final class W1 {
    private W1() {}

    public static void main(String[] arguments) throws RunnerException {
        GroupTraining.measure();
    }
}
