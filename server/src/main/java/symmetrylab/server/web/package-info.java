/** What all routes share: refusals as problem documents or pages, headers, the guard of origins, static files. */
package symmetrylab.server.web;
