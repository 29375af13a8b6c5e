/**
 * A run as people see it: picture, table, sentence and reading at a cursor of every kind of figure, written once for
 * server and browser. Knows schemas and events, no mathematics; words come from content through {@code Labels}.
 */
package symmetrylab.shared.picture;
