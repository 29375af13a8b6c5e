package symmetrylab.server.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.content.Told;
import symmetrylab.server.lesson.BenchView.BreakView;
import symmetrylab.server.lesson.BenchView.ClaimView;
import symmetrylab.server.lesson.BenchView.ClaimWords;
import symmetrylab.server.lesson.BenchView.EvidenceView;
import symmetrylab.server.lesson.BenchView.HypothesisView;
import symmetrylab.server.text.Prose;
import symmetrylab.server.text.Words;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.picture.RunRecord;

/** Makes claim cards out of the text of a claim and what a stored run says of it, one card a lane. */
final class ClaimViews {
    private final Told<ExperimentText> told;
    private final ExperimentText text;
    private final RunRecord run;
    private final Words language;

    ClaimViews(Told<ExperimentText> told, RunRecord run, Words language) {
        this.language = language;
        this.told = told;
        this.text = told.text();
        this.run = run;
    }

    List<ClaimView> of(String id) {
        ExperimentText.ClaimText claim = text.claims().get(id);
        ClaimWords words = words(told, claim, language);
        List<ClaimView> cards = new ArrayList<>();
        for (Claim seen : run.claims()) {
            if (seen.id().equals(id)) {
                String lane = text.subjects().getOrDefault(seen.lane(), seen.lane());
                cards.add(new ClaimView(id, seen.lane(), lane, cards.isEmpty(), words, evidence(claim, seen)));
            }
        }
        if (cards.isEmpty()) {
            List<HypothesisView> hypotheses = hypotheses(claim, Optional.empty());
            EvidenceView none = new EvidenceView(hypotheses, "", "", "", "", -1, language.text("claim.unrun"), "");
            cards.add(new ClaimView(id, "", "", true, words, none));
        }
        return cards;
    }

    static ClaimWords words(Told<ExperimentText> told, ExperimentText.ClaimText claim, Words page) {
        BreakView breaks = claim.breaks()
                .map(broken -> {
                    ExperimentText.Preset preset = told.text().presets().get(broken.preset());
                    return new BreakView(broken.how(), preset.id(), preset.title(), preset.settings());
                })
                .orElse(null);
        return new ClaimWords(
                Tongue.of(told.language(), page),
                claim.title(),
                claim.source(),
                claim.bibtex(),
                claim.statement(),
                claim.sides(),
                claim.note(),
                breaks);
    }

    private EvidenceView evidence(ExperimentText.ClaimText claim, Claim seen) {
        return new EvidenceView(
                hypotheses(claim, Optional.of(seen)),
                ClaimText.vector(seen.left()),
                ClaimText.vector(seen.right()),
                ClaimText.number(seen.residual()),
                ClaimText.chosen(seen.tolerance()),
                seen.verdict().ordinal(),
                language.text("verdict." + seen.verdict().ordinal()),
                language.phrases().say(ClaimText.sentence(seen, run.schema().pace())));
    }

    private List<HypothesisView> hypotheses(ExperimentText.ClaimText claim, Optional<Claim> seen) {
        List<HypothesisView> views = new ArrayList<>();
        for (Map.Entry<String, Prose> entry : claim.hypotheses().entrySet()) {
            views.add(seen.stream()
                    .flatMap(evidence -> evidence.hypotheses().stream())
                    .filter(hypothesis -> hypothesis.id().equals(entry.getKey()))
                    .findFirst()
                    .map(hypothesis -> looked(hypothesis, entry.getValue()))
                    .orElse(new HypothesisView(
                            entry.getKey(), entry.getValue(), "", language.text("claim.unrun"), "")));
        }
        return views;
    }

    private HypothesisView looked(Claim.Hypothesis hypothesis, Prose prose) {
        return new HypothesisView(
                hypothesis.id(),
                prose,
                Boolean.toString(hypothesis.met()),
                language.text(hypothesis.met() ? "claim.met" : "claim.unmet"),
                Double.isNaN(hypothesis.measured()) ? "" : ClaimText.number(hypothesis.measured()));
    }
}
