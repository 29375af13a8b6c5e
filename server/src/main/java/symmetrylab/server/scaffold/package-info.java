/** Begins new lessons and experiments: files that pass every check as they are, for authors to change. */
package symmetrylab.server.scaffold;
