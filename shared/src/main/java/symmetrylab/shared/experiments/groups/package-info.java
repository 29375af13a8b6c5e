/** Experiments on finite groups and their Fourier analysis: instant ones, drawn anew at each touch. */
package symmetrylab.shared.experiments.groups;
