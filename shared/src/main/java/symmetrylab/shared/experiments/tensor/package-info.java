/** Experiments on all networks as one formalism: data tensors, their singular vectors and their decompositions. */
package symmetrylab.shared.experiments.tensor;
