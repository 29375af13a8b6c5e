/** Lessons for places without this server: a folder for any file server, and one file that opens by itself. */
package symmetrylab.server.export;
