/** Experiments on what low rank is good for: storage, and generalisation. */
package symmetrylab.shared.experiments.generalisation;
