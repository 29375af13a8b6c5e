/**
 * Text that authors write, read strictly: YAML with line numbers, Markdown with mathematics, and every problem found on
 * the way with its file, line and key.
 */
package symmetrylab.server.text;
