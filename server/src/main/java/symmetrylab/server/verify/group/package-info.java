/** Cases of groups, their transforms and the networks on them. */
package symmetrylab.server.verify.group;
