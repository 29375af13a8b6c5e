/** The compiler of the modules and its corrections: they run during the build and not in a browser, but for what they put in place. */
package symmetrylab.webapp.compiler;
