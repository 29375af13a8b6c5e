/** Content as it is being written: a folder that is watched, pages that follow it, problems in the place of pages. */
package symmetrylab.server.preview;
