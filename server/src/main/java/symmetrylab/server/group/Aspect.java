package symmetrylab.server.group;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be told of a group. */
public enum Aspect {
    /** The facts, and the tables that are short. */
    OVERVIEW("what there is, and the short tables"),
    /** Each element with its name. */
    ELEMENTS("number, name, order, inverse and class of each element"),
    /** The products. */
    CAYLEY("the products: row a, column b holds the number of ab"),
    /** The conjugacy classes. */
    CLASSES("the conjugacy classes"),
    /** The character table. */
    CHARACTERS("the character table"),
    /** The irreducible representations. */
    IRREPS("the irreducible representations"),
    /** Their matrices. */
    MATRICES("the matrices of all elements, in one irreducible representation or in all"),
    /** The subgroups. */
    SUBGROUPS("the subgroups");

    private final String description;

    Aspect(String description) {
        this.description = description;
    }

    /** The aspect of this word. */
    public static Optional<Aspect> of(String word) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.word().equals(word))
                .findFirst();
    }

    /** All words. */
    public static String words() {
        return Arrays.stream(values()).map(Aspect::word).collect(Collectors.joining(", "));
    }

    /** Its name in options and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }
}
