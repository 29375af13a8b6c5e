package symmetrylab.shared.picture;

import java.util.List;

/** The way that a subject has come through a plane. */
public record Way(String subject, List<Stop> stops) {
    public Way {
        stops = List.copyOf(stops);
        if (stops.isEmpty()) {
            throw new IllegalArgumentException("the way of '" + subject + "' must have a stop");
        }
    }

    /** Where it stood at a step. */
    public record Stop(int step, double x, double y) {}

    public Stop last() {
        return stops.get(stops.size() - 1);
    }
}
