/**
 * Reads what authors write, strictly: against the schemas of the catalogue, and against the rules that make a lesson one.
 * {@link symmetrylab.server.authoring.ContentLoader} is the door; every problem has its file, line, key and rule.
 */
package symmetrylab.server.authoring;
