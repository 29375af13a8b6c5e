/**
 * What an experiment is: its schema, its settings, its trial and the events that leave it. It knows no mathematics; the
 * hosts (page, worker, job, command line, tests) know nothing else.
 */
package symmetrylab.shared.experiment;
