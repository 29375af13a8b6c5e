package symmetrylab.shared.experiments.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.flow.DormandPrince;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Matrix;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.number.RandomStream;
import symmetrylab.shared.potential.Minimum;
import symmetrylab.shared.potential.Potential;

/**
 * A matrix sensing problem and its flow from W_l = αI, the last matrix zero.
 *
 * @param basis V, whose columns are the eigenvectors of the first sensor
 * @param minimum the least potential of the eigenvalues
 * @param stations weights from the start to the end
 * @param settled whether all values are met
 */
record Sensing(SensingField field, double[] basis, Minimum minimum, List<double[]> stations, boolean settled) {
    private static final double DEGREES = 3.141592653589793 / 180;
    private static final double TOLERANCE = 1e-12;
    private static final double LEAST_ERROR = 1e-14;
    private static final double FIT = 1e-12;
    private static final double REST = 1e4;
    private static final int MOST_STEPS = 8000;
    private static final int STATIONS = 40;
    /** How far a start by chance is from a multiple of the identity. */
    private static final double SPREAD = 0.5;

    Sensing {
        stations = List.copyOf(stations);
    }

    static Sensing of(Settings settings, Equations equations) {
        int d = equations.features();
        int depth = settings.integer(MatrixSensing.DEPTH);
        double alpha = settings.real(MatrixSensing.ALPHA);
        RandomStream chance = RandomStream.named(settings.integer(MatrixSensing.SEED), "sensing");
        double[] basis = orthogonal(d, chance);
        double[][] sensors = new double[equations.rows().length][];
        for (int i = 0; i < sensors.length; i++) {
            double angle = i * settings.real(MatrixSensing.TWIST) * DEGREES;
            sensors[i] = symmetric(turned(basis, d, angle), equations.rows()[i]);
        }
        SensingField field = new SensingField(d, depth, sensors, equations.targets());
        double[] start = new double[field.dimension()];
        boolean identity = settings.text(MatrixSensing.START).equals("identity");
        for (int k = 0; k < (depth - 1) * d * d; k++) {
            double one = k % (d * d) % (d + 1) == 0 ? 1 : 0;
            start[k] = alpha * (one + (identity ? 0 : SPREAD * chance.nextGaussian() / Math.sqrt(d)));
        }
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        Minimum minimum = Minimum.of(equations.independent(), Potential.of(depth, alpha, ones));
        return followed(field, basis, minimum, start);
    }

    private static Sensing followed(SensingField field, double[] basis, Minimum minimum, double[] start) {
        DormandPrince flow = new DormandPrince(field, start, TOLERANCE);
        double size = FixedSum.norm(field.targets());
        double goal = FIT * (size > 0 ? size : 1);
        List<double[]> places = new ArrayList<>(List.of(start));
        double residual = field.largestResidual(start);
        for (int i = 0; i < MOST_STEPS && residual > goal; i++) {
            if (residual < REST * goal) {
                flow.hold(LEAST_ERROR);
            }
            if (!flow.step(Double.POSITIVE_INFINITY)) {
                break;
            }
            places.add(flow.state());
            residual = field.largestResidual(places.get(places.size() - 1));
        }
        List<double[]> stations = new ArrayList<>();
        int count = Math.min(STATIONS, places.size());
        for (int i = 0; i < count; i++) {
            stations.add(places.get(count == 1 ? 0 : (int) ((long) i * (places.size() - 1) / (count - 1))));
        }
        return new Sensing(field, basis, minimum, stations, residual <= goal);
    }

    private static double[] orthogonal(int d, RandomStream chance) {
        double[] entries = new double[d * d];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = chance.nextGaussian();
        }
        return JacobiSvd.nonzero(new Matrix(d, d, entries)).u().entries();
    }

    /** The first two columns turned by an angle. */
    private static double[] turned(double[] basis, int d, double angle) {
        double[] turned = basis.clone();
        double c = Portable.cos(angle);
        double s = Portable.sin(angle);
        for (int i = 0; i < d && d > 1; i++) {
            double a = basis[i * d];
            double b = basis[i * d + 1];
            turned[i * d] = c * a + s * b;
            turned[i * d + 1] = c * b - s * a;
        }
        return turned;
    }

    /** V·diag(values)·Vᵀ. */
    private static double[] symmetric(double[] v, double[] values) {
        int d = values.length;
        double[] matrix = new double[d * d];
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    matrix[i * d + j] += values[k] * v[i * d + k] * v[j * d + k];
                }
            }
        }
        return matrix;
    }

    /** V·diag(ρ)·Vᵀ, ρ of least potential. */
    double[] predicted() {
        return symmetric(basis, minimum.point());
    }

    /** W_1⋯W_L at a station. */
    double[] product(int station) {
        return field.product(stations.get(station), 0, field.depth());
    }

    /** Vᵀ·(W_1⋯W_L)·V. */
    double[] inBasis(double[] product) {
        return field.times(field.times(field.transposed(basis), product), basis);
    }

    /** The norm of what lies beside the diagonal. */
    double offDiagonal(double[] matrix) {
        double[] rest = matrix.clone();
        for (int i = 0; i < field.size(); i++) {
            rest[i * (field.size() + 1)] = 0;
        }
        return FixedSum.norm(rest);
    }

    /** How far the matrices at the end are from having the eigenvectors V: the largest part of one beside its diagonal. */
    double besideBasis() {
        double[] end = stations.get(stations.size() - 1);
        double worst = 0;
        int count = field.size() * field.size();
        for (int l = 0; l < field.depth(); l++) {
            double[] matrix = Arrays.copyOfRange(end, l * count, (l + 1) * count);
            double size = FixedSum.norm(matrix);
            worst = Math.max(worst, size > 0 ? offDiagonal(inBasis(matrix)) / size : 0);
        }
        return worst;
    }

    /** ‖W_1⋯W_L − V·diag(ρ)·Vᵀ‖ in parts of ‖ρ‖. */
    double distance(int station) {
        double[] difference = product(station);
        FixedSum.addInto(difference, -1, predicted());
        double size = FixedSum.norm(minimum.point());
        return FixedSum.norm(difference) / (size > 0 ? size : 1);
    }

    /** By how much ‖W_1‖² − ‖W_L‖² has changed, in parts of the sum of all squares. */
    double drift() {
        double[] end = stations.get(stations.size() - 1);
        double size = FixedSum.norm(end);
        double changed = Math.abs(difference(end) - difference(stations.get(0)));
        return size > 0 ? changed / (size * size) : 0;
    }

    private double difference(double[] theta) {
        int count = field.size() * field.size();
        double first = FixedSum.norm(Arrays.copyOf(theta, count));
        double last = FixedSum.norm(Arrays.copyOfRange(theta, theta.length - count, theta.length));
        return first * first - last * last;
    }
}
