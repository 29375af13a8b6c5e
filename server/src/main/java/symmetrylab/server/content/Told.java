package symmetrylab.server.content;

/** A text, and the language in which it is told: the one that was asked for, or English. */
public record Told<T>(T text, String language) {}
