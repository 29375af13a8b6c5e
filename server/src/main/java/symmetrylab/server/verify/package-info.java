/** The comparison of the laboratory's own numbers with golden files: the engine behind {@code lab verify}. */
package symmetrylab.server.verify;
