/** Networks with the nonlinearity max(0, ·) on functions on a group. */
package symmetrylab.shared.relu;
