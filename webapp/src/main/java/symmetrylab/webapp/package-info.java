/** The only place of the browser: what the compiled core offers to the page's modules. */
package symmetrylab.webapp;
