/** The work behind the runs: two queues on the database, and the loop that carries one run to its end. */
package symmetrylab.server.job;
