/** Experiments on group convolution networks. */
package symmetrylab.shared.experiments.equivariant;
