/** Finite groups that multiply by rule, their text, and what can be found in them. Elements are 0 … order − 1, identity 0. */
package symmetrylab.shared.group;
