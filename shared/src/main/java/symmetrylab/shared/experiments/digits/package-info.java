/** Networks on images that are lifted to groups. */
package symmetrylab.shared.experiments.digits;
