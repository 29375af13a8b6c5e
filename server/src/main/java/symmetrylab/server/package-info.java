/** The server as a whole: every part is made here and handed to those that need it. */
package symmetrylab.server;
