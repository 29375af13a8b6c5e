package symmetrylab.server.authoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.promise.Quotation;
import symmetrylab.server.promise.Runs;
import symmetrylab.server.text.Problems;
import symmetrylab.server.text.Quotes;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.InvalidSettings;

/**
 * Looks up {@code run:PRESET/MEASURE}, of the experiment that is being spoken of, and {@code run:EXPERIMENT/PRESET/MEASURE}.
 * The words that quote it must be what the run says.
 */
final class RunQuotes implements Quotes {
    private final Catalog catalog;
    private final Map<String, Map<String, Preset>> presets = new HashMap<>();
    private final Runs runs;
    private String spokenOf = "";

    RunQuotes(Catalog catalog, Runs runs) {
        this.catalog = catalog;
        this.runs = runs;
    }

    /** From now on the presets of {@code experiment} can be quoted. */
    void know(String experiment, Map<String, Preset> itsPresets) {
        presets.put(experiment, itsPresets);
    }

    /** Later quotes that name no experiment are of this one. */
    void speakOf(String experiment) {
        spokenOf = experiment;
    }

    @Override
    public Optional<Quote> find(Problems.Place place, String address, String text) {
        int slash = address.indexOf('/');
        String first = slash < 0 ? address : address.substring(0, slash);
        boolean named = catalog.ids().contains(first);
        String experiment = named ? first : spokenOf;
        String rest = named ? address.substring(Math.min(address.length(), slash + 1)) : address;
        int end = rest.indexOf('/');
        Map<String, Preset> known = presets.getOrDefault(experiment, Map.of());
        if (end < 0 || !known.containsKey(rest.substring(0, end))) {
            place.report(
                    "",
                    "run:" + address + " must be run:PRESET/MEASURE or run:EXPERIMENT/PRESET/MEASURE; the presets of "
                            + (experiment.isEmpty() ? "no experiment" : experiment) + " are "
                            + String.join(", ", known.keySet()));
            return Optional.empty();
        }
        return quote(place, catalog.get(experiment), known.get(rest.substring(0, end)), rest.substring(end + 1), text);
    }

    private Optional<Quote> quote(
            Problems.Place place, Experiment experiment, Preset preset, String measure, String text) {
        try {
            Quotation quotation = Quotation.of(
                    measure, text, runs.of(experiment, preset.settings()).record());
            Optional<String> complaint = quotation.complaint();
            complaint.ifPresent(rule -> place.report("", rule));
            return complaint.isPresent()
                    ? Optional.empty()
                    : Optional.of(new Quote(experiment.id().text(), preset.id(), measure, quotation.exact()));
        } catch (IllegalArgumentException | InvalidSettings e) {
            place.report("", "run:" + preset.id() + "/" + measure + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
