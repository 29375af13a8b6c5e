/** How the server is set: flag before environment before file before default, each value with its source. */
package symmetrylab.server.config;
