/** Tables of points as people keep them: text with separators, read alike by the browser and the server. */
package symmetrylab.shared.table;
