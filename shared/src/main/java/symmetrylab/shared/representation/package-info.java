/** The irreducible unitary representations of finite groups, with names and bases that do not change. */
package symmetrylab.shared.representation;
