/** What theorems predict for a reader's own points, as a document. */
package symmetrylab.server.solve;
