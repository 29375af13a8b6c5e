/** Experiments on the sphere and its rotations. */
package symmetrylab.shared.experiments.sphere;
