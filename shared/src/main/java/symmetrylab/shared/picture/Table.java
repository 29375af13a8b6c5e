package symmetrylab.shared.picture;

import java.util.List;

/** The table twin of a picture: every value that it draws. */
public record Table(List<String> head, List<List<String>> rows) {
    public Table {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
