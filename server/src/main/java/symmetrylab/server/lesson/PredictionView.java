package symmetrylab.server.lesson;

import java.util.List;
import java.util.Locale;
import symmetrylab.server.content.Block;
import symmetrylab.server.text.Prose;
import symmetrylab.shared.number.Decimal;

/**
 * A prediction as its template reads it. What a kind of guess lacks is null, and leaves no attribute.
 *
 * @param x what the axis shows before a run, as {@code least,most}
 */
public record PredictionView(
        String id,
        String bench,
        Prose ask,
        String kind,
        List<Block.Option> options,
        String measure,
        String unit,
        String figure,
        String series,
        String lane,
        String x,
        String y) {
    static PredictionView of(Block.Prediction p) {
        Block.Guess guess = p.guess();
        String kind = guess.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        if (guess instanceof Block.Choice choice) {
            return new PredictionView(
                    p.id(), p.bench(), p.ask(), kind, choice.options(), null, null, null, null, null, null, null);
        }
        if (guess instanceof Block.Direction direction) {
            return new PredictionView(
                    p.id(),
                    p.bench(),
                    p.ask(),
                    kind,
                    List.of(),
                    direction.measure(),
                    "°",
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        if (guess instanceof Block.Number number) {
            String unit = number.unit().isEmpty() ? null : number.unit();
            return new PredictionView(
                    p.id(), p.bench(), p.ask(), kind, List.of(), number.measure(), unit, null, null, null, null, null);
        }
        Block.Curve curve = (Block.Curve) guess;
        return new PredictionView(
                p.id(),
                p.bench(),
                p.ask(),
                kind,
                List.of(),
                null,
                null,
                curve.figure(),
                curve.series(),
                curve.lane().isEmpty() ? null : curve.lane(),
                range(curve.x()),
                range(curve.y()));
    }

    private static String range(Block.Range range) {
        return Decimal.text(range.least()) + "," + Decimal.text(range.most());
    }
}
