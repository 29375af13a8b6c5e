/** Pictures of groups and of Fourier analysis on them: quilt, Cayley graph, blocks, and the uncertainty of functions. */
package symmetrylab.shared.picture.symmetry;
