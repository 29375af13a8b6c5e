/** Tables that readers upload, kept under the hash of their content. */
package symmetrylab.server.data;
