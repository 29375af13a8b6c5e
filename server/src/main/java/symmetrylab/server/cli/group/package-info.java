/** The commands about groups. */
package symmetrylab.server.cli.group;
