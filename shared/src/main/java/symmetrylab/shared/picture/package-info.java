/**
 * A run as people look at it: what it has told so far, as of which moment, beside which other run, and in which words.
 * Its sub-packages draw and export it, once for server and browser. Knows schemas and events, no mathematics; words come
 * from content through {@code Labels}.
 */
package symmetrylab.shared.picture;
