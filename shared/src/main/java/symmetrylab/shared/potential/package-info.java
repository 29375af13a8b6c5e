/** Where gradient flow ends on regression: the potentials that it minimises, with independent ways to their minima. */
package symmetrylab.shared.potential;
