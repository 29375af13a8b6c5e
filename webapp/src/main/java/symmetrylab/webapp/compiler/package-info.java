/** A correction of the compiler that makes the bundle; it runs during the build and not in a browser. */
package symmetrylab.webapp.compiler;
