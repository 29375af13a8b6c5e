/** The Fourier transform of functions on finite groups, fast where the group allows it, and what is read off a spectrum. */
package symmetrylab.shared.fourier;
