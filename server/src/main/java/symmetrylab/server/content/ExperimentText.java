package symmetrylab.server.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import symmetrylab.server.text.Prose;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.RunEvent;

/** Everything that is shown of an experiment; the keys of the maps are the ids of its schema, in its order. */
public record ExperimentText(
        String id,
        String title,
        Prose summary,
        List<Prose> tries,
        List<Prose> limits,
        Map<String, ParameterText> parameters,
        Map<String, String> subjects,
        Map<String, SeriesText> series,
        Map<String, String> figures,
        Map<String, ClaimText> claims,
        Map<String, Preset> presets,
        Map<String, Lead> leads) {
    /** The preset that every experiment has: small, quick, with a golden transcript. */
    public static final String SMOKE = "smoke";

    public ExperimentText {
        tries = List.copyOf(tries);
        limits = List.copyOf(limits);
        parameters = ordered(parameters);
        subjects = ordered(subjects);
        series = ordered(series);
        figures = ordered(figures);
        claims = ordered(claims);
        presets = ordered(presets);
        leads = ordered(leads);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** @param more whether the control hides behind "more" on the page of the experiment */
    public record ParameterText(String label, Prose help, boolean more, Map<String, String> options) {
        public ParameterText {
            options = ordered(options);
        }
    }

    /**
     * Another experiment that goes on from here.
     *
     * @param takes names of parameters that it takes over as they stand
     * @param settings its others
     */
    public record Lead(String title, String experiment, String settings, List<String> takes) {
        public Lead {
            takes = List.copyOf(takes);
        }
    }

    /** @param unit empty where the quantity has none */
    public record SeriesText(String label, String unit) {}

    /**
     * What a claim says.
     *
     * @param source where the theorem stands, in words; {@code cites} names the papers
     * @param sides what stands on either side
     * @param breaks empty only for a claim that no lesson names
     */
    public record ClaimText(
            String title,
            String source,
            List<Reference> cites,
            Prose statement,
            Map<String, Prose> hypotheses,
            Sides sides,
            Prose note,
            Optional<Break> breaks) {
        public ClaimText {
            cites = List.copyOf(cites);
            hypotheses = ordered(hypotheses);
        }

        /** The papers as BibTeX. */
        public String bibtex() {
            return cites.stream().map(Reference::bibtex).collect(Collectors.joining("\n"));
        }
    }

    /** What the two sides of a claim are called; empty where they are what the run has and what the theorem says. */
    public record Sides(String left, String right) {
        public static final Sides USUAL = new Sides("", "");
    }

    /** The preset in which a hypothesis is broken and the conclusion fails, and how. */
    public record Break(String preset, Prose how) {}

    /**
     * Named settings.
     *
     * @param settings canonical settings text
     * @param verdicts what the run says, by claim or {@code claim/lane}
     * @param stored the events of the stored run; empty where none is stored
     */
    public record Preset(
            String id, String title, String settings, Map<String, Claim.Verdict> verdicts, List<RunEvent> stored) {
        public Preset {
            verdicts = ordered(verdicts);
            stored = List.copyOf(stored);
        }
    }
}
