/** What is told in numbers and names, once, as text for people, JSON, CSV or arrays for NumPy. */
package symmetrylab.server.document;
