/** Linear networks: parameters in one flat array, the linear predictor that they make, and its exact gradient. */
package symmetrylab.shared.network;
