package symmetrylab.server.lesson;

import java.util.List;
import symmetrylab.server.content.ExperimentText.Preset;
import symmetrylab.server.content.ExperimentText.Sides;
import symmetrylab.server.text.Prose;
import symmetrylab.shared.picture.Table;

/**
 * A bench as its template reads it.
 *
 * @param pace run or instant
 * @param core the address of the compiled module that holds its experiment
 * @param titled the language of its title, which a lesson may give it
 * @param told the language of everything else that authors say in it
 * @param storedOnly whether its run is too heavy where the page will stand: then the stored one is shown
 */
public record BenchView(
        String key,
        String experiment,
        String pace,
        String core,
        String title,
        Tongue titled,
        Tongue told,
        String preset,
        String settings,
        List<ControlView> controls,
        List<ControlView> more,
        boolean points,
        boolean vectors,
        List<Preset> presets,
        List<FigureView> figures,
        List<ClaimView> claims,
        List<Prose> limits,
        boolean storedOnly,
        String data) {
    /**
     * One control of the form.
     *
     * @param kind number, choice, flag, text or points
     * @param bounds the values allowed, in words
     */
    public record ControlView(
            String id,
            String name,
            String kind,
            String label,
            Prose help,
            String value,
            String least,
            String most,
            String step,
            String bounds,
            List<OptionView> options) {}

    /** One option of a choice. */
    public record OptionView(String value, String label, boolean selected) {}

    /** A picture of the stored run, with its sentence and its table. */
    public record FigureView(String id, String title, String svg, String summary, Table table) {}

    /**
     * A claim with the evidence of the stored run along one lane.
     *
     * @param lane empty where nothing is stored
     * @param first whether this is the first card of its claim; the others do not repeat its statement
     */
    public record ClaimView(
            String id, String lane, String laneLabel, boolean first, ClaimWords words, EvidenceView evidence) {}

    /**
     * What a claim says.
     *
     * @param breaks null where no such preset is named
     */
    public record ClaimWords(
            Tongue told,
            String title,
            String source,
            String bibtex,
            Prose statement,
            Sides sides,
            Prose note,
            BreakView breaks) {}

    /** The preset in which a hypothesis is broken and the conclusion fails. */
    public record BreakView(Prose how, String preset, String title, String settings) {}

    /** A claim as it is told, without any run. */
    public record TheoremView(String id, ClaimWords words, List<Prose> hypotheses) {}

    /** One hypothesis; {@code met} is {@code true}, {@code false} or empty. */
    public record HypothesisView(String id, Prose text, String met, String word, String measured) {}

    /** What the run says; texts are empty and {@code verdict} is −1 where nothing is stored. */
    public record EvidenceView(
            List<HypothesisView> hypotheses,
            String left,
            String right,
            String residual,
            String tolerance,
            int verdict,
            String word,
            String sentence) {}
}
