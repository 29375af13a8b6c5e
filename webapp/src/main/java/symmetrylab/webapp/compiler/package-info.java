/** Corrections of the compiler that makes the bundle: they run during the build and not in a browser, but for what they put in place. */
package symmetrylab.webapp.compiler;
