/** Runs on the server: their table, their events, and the routes by which they are started, followed and cancelled. */
package symmetrylab.server.run;
