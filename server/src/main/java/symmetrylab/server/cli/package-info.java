/** The command line: {@link symmetrylab.server.cli.Cli} is the door, each command is an {@link symmetrylab.server.cli.Action}. */
package symmetrylab.server.cli;
