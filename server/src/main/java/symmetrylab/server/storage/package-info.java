/** The home folder and the database in it. */
package symmetrylab.server.storage;
