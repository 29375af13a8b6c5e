/** Cases of linear tensor networks. */
package symmetrylab.server.verify.network;
