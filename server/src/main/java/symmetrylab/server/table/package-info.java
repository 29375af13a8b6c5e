/** Readers of the data that people bring: tables as CSV, images as IDX. {@link symmetrylab.server.table.TableReader} is the door. */
package symmetrylab.server.table;
