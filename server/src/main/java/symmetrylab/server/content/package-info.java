/**
 * What is shown: courses, lessons and the texts of experiments, as values. Java says what can be; content says what is
 * shown; nothing is said twice.
 */
package symmetrylab.server.content;
