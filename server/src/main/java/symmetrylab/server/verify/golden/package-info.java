/** The strict reading of golden files, and the comparison with what is computed from them. */
package symmetrylab.server.verify.golden;
