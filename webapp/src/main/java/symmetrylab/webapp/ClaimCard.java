package symmetrylab.webapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Phrasebook;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.wire.EventCodec;

/** A claim as the page fills it into its card: words and numbers ready to be shown. */
final class ClaimCard {
    private ClaimCard() {}

    static Map<String, Object> of(Claim claim, Schema.Pace pace, Phrasebook phrases) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("id", claim.id());
        card.put("lane", claim.lane());
        card.put("verdict", EventCodec.word(claim.verdict()));
        card.put("sentence", phrases.say(ClaimText.sentence(claim, pace)));
        card.put("left", ClaimText.vector(claim.left()));
        card.put("right", ClaimText.vector(claim.right()));
        card.put("residual", ClaimText.number(claim.residual()));
        card.put("tolerance", ClaimText.chosen(claim.tolerance()));
        List<Object> hypotheses = new ArrayList<>();
        for (Claim.Hypothesis hypothesis : claim.hypotheses()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", hypothesis.id());
            item.put("met", hypothesis.met());
            double measured = hypothesis.measured();
            item.put("measured", Double.isNaN(measured) ? "" : ClaimText.number(measured));
            hypotheses.add(item);
        }
        card.put("hypotheses", hypotheses);
        return card;
    }
}
