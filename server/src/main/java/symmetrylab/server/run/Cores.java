package symmetrylab.server.run;

import java.util.stream.IntStream;
import symmetrylab.shared.number.Parallel;

/** All cores of this machine. */
public final class Cores {
    /** Shared by all runs: a run that finds them busy takes longer, and gives the same. */
    public static final Parallel ALL =
            (parts, work) -> IntStream.range(0, parts).parallel().forEach(work);

    private Cores() {}
}
