/** Finite groups and the Fourier transform on them, for the command line and over HTTP: the same documents in both. */
package symmetrylab.server.group;
