package symmetrylab.shared.experiments.descent;

import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.flow.FlowState;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Stationarity;
import symmetrylab.shared.number.Portable;

/**
 * "β tends in direction to a stationary point of min ‖Bz‖_p at margin 1": the residual of its stationarity test. A
 * stationary point is not called a minimiser.
 */
record StationaryProbe(ClaimForm form, Hypotheses hypotheses, Dataset data, Stationarity.Norm norm)
        implements ClaimProbe {
    @Override
    public Evidence examine(FlowState state) {
        double margin = state.progress().margin();
        if (!(margin > 0)) {
            return new Evidence(hypotheses.at(state), new double[0], new double[0], Double.NaN);
        }
        double[] z = state.predictor();
        for (int j = 0; j < z.length; j++) {
            z[j] /= margin;
        }
        Stationarity test = Stationarity.of(z, data, norm);
        double residual = Math.max(test.residual(), norm.p() == 1 ? test.largestDual() - 1 : 0);
        return new Evidence(hypotheses.at(state), powers(z), products(z, test.dual()), residual);
    }

    /** |ρ_j|^p, ρ = Bz: what the multipliers must reproduce. */
    private double[] powers(double[] z) {
        double[] moduli = norm.basis().moduli(z);
        for (int j = 0; j < moduli.length; j++) {
            moduli[j] = norm.p() == 1 ? moduli[j] : Portable.pow(moduli[j], norm.p());
        }
        return moduli;
    }

    /** |ρ_j|·|(BZᵀa)_j|: what they do reproduce. */
    private double[] products(double[] z, double[] dual) {
        double[][] rows = data.signedRows();
        double[] combined = new double[z.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < z.length; j++) {
                combined[j] += dual[i] * rows[i][j];
            }
        }
        Basis basis = norm.basis();
        double[] products = basis.moduli(combined);
        double[] moduli = basis.moduli(z);
        for (int j = 0; j < products.length; j++) {
            products[j] *= moduli[j];
        }
        return products;
    }
}
