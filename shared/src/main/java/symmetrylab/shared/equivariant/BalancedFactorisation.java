package symmetrylab.shared.equivariant;

import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.number.FixedSum;

/**
 * The layers of least ½Σ‖w_l‖² whose network is β: ŵ_L = … = ŵ_2 = P^{1/L}, ŵ_1 = P^{1/L−1}β̂ with P = (β̂β̂*)^{1/2}. The least
 * cost is (L/2)(1/N) Σ_ρ d_ρ Σσ_j(β̂(ρ))^{2/L}: why depth L asks for Schatten norms of exponent 2/L.
 *
 * @param layers w_1, …, w_L in the coordinates of the space
 */
public record BalancedFactorisation(double[][] layers) {
    /** The factors of a predictor. */
    public static BalancedFactorisation of(BlockSpace space, int depth, double[] beta) {
        LinearNetwork.checkDepth(depth);
        double[][] layers = new double[depth][space.size()];
        double root = 1.0 / depth;
        for (int b = 0; b < space.blocks().size(); b++) {
            SingularBlock part = SingularBlock.of(space.block(beta, b));
            space.put(part.power(root), b, layers[0]);
            for (int l = 1; l < depth; l++) {
                space.put(part.leftPower(root), b, layers[l]);
            }
        }
        return new BalancedFactorisation(layers);
    }

    /** ½Σ‖w_l‖². */
    public double cost() {
        return cost(layers);
    }

    /** ½Σ‖w_l‖² of any layers. */
    public static double cost(double[]... layers) {
        double sum = 0;
        for (double[] layer : layers) {
            sum += 0.5 * FixedSum.dot(layer, layer);
        }
        return sum;
    }

    /** (L/2)(1/N) Σ_ρ d_ρ Σσ_j^{2/L}, which no layers with this predictor cost less than. */
    public static double leastCost(BlockSpace space, int depth, double[] beta) {
        return 0.5 * depth * space.schattenSum(beta, 2.0 / depth) / space.order();
    }
}
