/** Gradient flow and gradient descent of linear networks, with the loss in the logarithmic domain. */
package symmetrylab.shared.flow;
