/** Experiments on networks of two layers and one point, of which the whole path is known. */
package symmetrylab.shared.experiments.single;
