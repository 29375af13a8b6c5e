package symmetrylab.shared.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.RandomStream;

class BlockCurvatureTest {
    private static final List<MatrixBlock> BLOCKS =
            List.of(new MatrixBlock(1, 2), new MatrixBlock(3, 0.7), new MatrixBlock(2, 1.3), new MatrixBlock(4, 1));

    private static double[] normal(RandomStream random, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    private static double[] gradient(BlockProduct network, double[] theta, double[] z) {
        PredictorKernel kernel = network.kernel();
        kernel.predictorInto(theta, new double[z.length]);
        double[] gradient = new double[theta.length];
        kernel.gradientInto(theta, z, gradient);
        return gradient;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void itIsTheDerivativeOfTheGradient(int depth) {
        BlockProduct network = new BlockProduct(BLOCKS, depth);
        RandomStream random = RandomStream.named(depth, "curvature");
        double[] theta = normal(random, network.parameterCount());
        double[] z = normal(random, network.inputSize());
        double[] direction = normal(random, theta.length);
        BlockCurvature curvature = new BlockCurvature(network);
        curvature.turnTo(theta, z);
        double[] image = new double[theta.length];
        curvature.timesInto(direction, image);
        double step = 1e-5;
        double[] forth = theta.clone();
        double[] back = theta.clone();
        FixedSum.addInto(forth, step, direction);
        FixedSum.addInto(back, -step, direction);
        double[] quotient = gradient(network, forth, z);
        FixedSum.addInto(quotient, -1, gradient(network, back, z));
        for (int k = 0; k < quotient.length; k++) {
            quotient[k] /= 2 * step;
        }
        double size = 1 + FixedSum.norm(image);
        FixedSum.addInto(quotient, -1, image);
        assertThat(FixedSum.norm(quotient)).isLessThan(1e-7 * size);
        // Euler: the gradient is homogeneous of degree L − 1
        curvature.timesInto(theta, image);
        double[] gradient = gradient(network, theta, z);
        FixedSum.addInto(image, -(depth - 1), gradient);
        assertThat(FixedSum.norm(image)).isLessThan(1e-12 * FixedSum.norm(gradient) * depth);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void itIsSymmetric(int depth) {
        BlockProduct network = new BlockProduct(BLOCKS, depth);
        RandomStream random = RandomStream.named(depth, "symmetric");
        BlockCurvature curvature = new BlockCurvature(network);
        curvature.turnTo(normal(random, network.parameterCount()), normal(random, network.inputSize()));
        double[] a = normal(random, network.parameterCount());
        double[] b = normal(random, a.length);
        double[] imageA = new double[a.length];
        double[] imageB = new double[a.length];
        curvature.timesInto(a, imageA);
        curvature.timesInto(b, imageB);
        double one = FixedSum.dot(imageA, b);
        assertThat(FixedSum.dot(a, imageB)).isCloseTo(one, within(1e-11 * (1 + Math.abs(one))));
    }
}
