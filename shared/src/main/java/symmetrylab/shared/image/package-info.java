/** Images on square grids: drawn digits, pooling, and their lifts to groups of shifts, turns and mirrors. */
package symmetrylab.shared.image;
