package symmetrylab.server.authoring;

import java.util.List;
import java.util.stream.Collectors;
import symmetrylab.server.text.Problem;

/** The content has problems; the message lists all of them, one a line. */
public final class ContentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContentRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n")));
    }
}
