/** Linear group convolution networks: where gradient descent goes in them, with proofs (Lawrence et al. 2022). */
package symmetrylab.shared.equivariant;
