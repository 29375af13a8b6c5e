package symmetrylab.server.group;

import symmetrylab.shared.fourier.GroupFunction;

/**
 * A function on a group, and where it comes from.
 *
 * @param source as it was asked for, such as {@code delta:r^2}, or the name of a file
 */
public record Signal(String source, GroupFunction values) {}
