/** Functions on the sphere and on the group SO(3) of its rotations, up to a band limit. */
package symmetrylab.shared.sphere;
