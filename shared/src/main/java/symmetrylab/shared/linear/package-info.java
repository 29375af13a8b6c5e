/** Dense linear algebra for the laboratories; the only package that knows the library behind it. */
package symmetrylab.shared.linear;
