/** What authors say of runs, held to runs: quoted numbers, conditions, conclusions that fail, stored transcripts. */
package symmetrylab.server.promise;
