package symmetrylab.shared.experiments.regression;

import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.potential.EvenConvolution;
import symmetrylab.shared.potential.Potential;

/** The curve in the plane on which a potential is as large as at its least solution. */
final class PotentialLevel {
    private static final int POINTS = 144;
    private static final int HALVINGS = 60;
    private static final double TURN = 2 * 3.141592653589793;

    private PotentialLevel() {}

    /** Through z = ρ, of a diagonal network. */
    static FigureState.Level of(Potential potential, double[] z) {
        return of(potential, z, null);
    }

    /** Through z = d^((L−1)/2)·Fρ of a convolution network; where {@code even} is null, through z = ρ. */
    static FigureState.Level of(Potential potential, double[] z, EvenConvolution even) {
        double value = potential.value(coordinates(z, even));
        double[] xs = new double[POINTS];
        double[] ys = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double angle = TURN * i / POINTS;
            double[] direction = {Portable.cos(angle), Portable.sin(angle)};
            double length = length(potential, direction, value, even);
            xs[i] = length * direction[0];
            ys[i] = length * direction[1];
        }
        return new FigureState.Level(Double.NaN, even != null, z[0], z[1], xs, ys);
    }

    /** Fz = d^((L−1)/2)·ρ, F its own inverse on even vectors. */
    private static double[] coordinates(double[] z, EvenConvolution even) {
        if (even == null) {
            return z;
        }
        double[] rho = even.spectrum(z);
        for (int j = 0; j < rho.length; j++) {
            rho[j] /= even.factor();
        }
        return rho;
    }

    /** How far to go: the potential rises along every ray. */
    private static double length(Potential potential, double[] direction, double value, EvenConvolution even) {
        double low = 0;
        double high = 1;
        while (potential.value(coordinates(scaled(direction, high), even)) < value) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean inside = potential.value(coordinates(scaled(direction, middle), even)) < value;
            low = inside ? middle : low;
            high = inside ? high : middle;
        }
        return high;
    }

    private static double[] scaled(double[] direction, double length) {
        return new double[] {length * direction[0], length * direction[1]};
    }
}
