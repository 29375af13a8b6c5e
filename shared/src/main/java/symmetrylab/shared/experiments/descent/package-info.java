/** Course I: where gradient descent goes in linear networks. */
package symmetrylab.shared.experiments.descent;
