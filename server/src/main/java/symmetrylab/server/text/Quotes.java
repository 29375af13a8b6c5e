package symmetrylab.server.text;

import java.util.Optional;

/** Looks up what a link {@code [5.06°](run:PRESET/MEASURE)} quotes. */
@FunctionalInterface
public interface Quotes {
    /** The quote, or empty after a problem has been reported at {@code place}. */
    Optional<Quote> find(Problems.Place place, String address, String text);

    /** Where no run can be quoted. */
    static Quotes none() {
        return (place, address, text) -> {
            place.report("", "quotes a run where none can be quoted: run:" + address);
            return Optional.empty();
        };
    }

    /** A number or word of a run; {@code value} is exact, whatever the text beside it was rounded to. */
    record Quote(String experiment, String preset, String measure, String value) {}
}
