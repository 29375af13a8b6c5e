/** The pages: front page, lessons, benches; complete without JavaScript. */
package symmetrylab.server.lesson;
