/** Experiments on the norm that layers on a group prefer. */
package symmetrylab.shared.experiments.schatten;
