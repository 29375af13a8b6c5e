/** Data, separability and max-margin problems; every solver answers with its certificate. */
package symmetrylab.shared.margin;
