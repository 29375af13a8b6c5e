package symmetrylab.shared.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class PortableTest {
    private static final double[] CORNERS = {
        0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_NORMAL,
        1e-310,
        -1e-310,
        1,
        -1,
        709.78,
        -745.1,
        -740
    };

    private final Random random = new Random(7);

    private double anywhere() {
        return switch (random.nextInt(3)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> (random.nextDouble() - 0.5) * 1500;
            default -> (random.nextDouble() - 0.5) * 4;
        };
    }

    private void within(double ulps, DoubleUnaryOperator ours, DoubleUnaryOperator reference, DoubleSupplier chance) {
        for (int i = 0; i < 60_000; i++) {
            double x = i < CORNERS.length ? CORNERS[i] : chance.getAsDouble();
            double expected = reference.applyAsDouble(x);
            double actual = ours.applyAsDouble(x);
            boolean same = Double.compare(actual, expected) == 0;
            assertThat(same || Math.abs(actual - expected) <= ulps * Math.ulp(expected))
                    .as("f(%s) = %s, reference %s", x, actual, expected)
                    .isTrue();
        }
    }

    @Test
    void exponentialsAndLogarithmsStayWithinOneUlp() {
        within(1, Portable::exp, StrictMath::exp, this::anywhere);
        within(1, Portable::expm1, StrictMath::expm1, this::anywhere);
        within(1, Portable::log, StrictMath::log, this::anywhere);
        within(1, Portable::log1p, StrictMath::log1p, this::anywhere);
    }

    @Test
    void circularFunctionsStayWithinOneUlpUpToTheLargestAngle() {
        within(1, Portable::sin, StrictMath::sin, this::anywhere);
        within(1, Portable::cos, StrictMath::cos, this::anywhere);
        within(1, Portable::atan, StrictMath::atan, this::anywhere);
    }

    @Test
    void hyperbolicFunctionsStayWithinTwoUlps() {
        within(2, Portable::sinh, StrictMath::sinh, this::anywhere);
        within(2, Portable::cosh, StrictMath::cosh, this::anywhere);
        for (int i = 0; i < 10_000; i++) {
            double x = (random.nextDouble() - 0.5) * 40;
            assertThat(Portable.asinh(Portable.sinh(x))).isCloseTo(x, offset(3 * Math.ulp(x)));
        }
        assertThat(Portable.asinh(1e300)).isEqualTo(StrictMath.log(2) + StrictMath.log(1e300));
    }

    @Test
    void powersAndRootsStayWithinOneUlp() {
        within(1, Portable::cbrt, StrictMath::cbrt, this::anywhere);
        for (double y : new double[] {2, 0.5, -1, 2.0 / 3, 3, -7.7, 1e10, 300, Double.POSITIVE_INFINITY, 0}) {
            within(1, x -> Portable.pow(x, y), x -> StrictMath.pow(x, y), this::anywhere);
        }
        within(1, y -> Portable.pow(1.0000123, y), y -> StrictMath.pow(1.0000123, y), this::anywhere);
    }
}
