/** Experiments on regression: where networks go that can fit their points in many ways. */
package symmetrylab.shared.experiments.regression;
