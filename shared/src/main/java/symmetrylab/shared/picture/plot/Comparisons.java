package symmetrylab.shared.picture.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Scale;
import symmetrylab.shared.number.Portable;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Misfit;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.picture.svg.Axis;

/** Numbers that compare: run A with run B, the reader's curve with the run's. */
public final class Comparisons {
    private Comparisons() {}

    /** The residuals of each claim in both runs, and how many times larger B's is. */
    public static Table residuals(Scene scene) {
        List<List<String>> rows = new ArrayList<>();
        List<Claim> before = scene.pinned().isEmpty()
                ? List.of()
                : scene.pinned().get().claims(scene.view().moment());
        for (Claim b : scene.run().claims(scene.view().moment())) {
            for (Claim a : before) {
                if (a.id().equals(b.id()) && a.lane().equals(b.lane())) {
                    rows.add(List.of(
                            scene.labels().series(b.id()),
                            scene.labels().subject(b.lane()),
                            ClaimText.number(a.residual()),
                            ClaimText.number(b.residual()),
                            Numeral.significant(b.residual() / a.residual(), 3)));
                }
            }
        }
        return new Table(List.of(scene.say("claim"), scene.say("lane"), "A", "B", "B / A"), rows);
    }

    /** The drawn curve against the run; nothing where no curve was drawn or they have no range in common. */
    public static Optional<Misfit> guess(Scene scene) {
        if (!(scene.view().guess() instanceof Guess.Drawn drawn)
                || !(scene.run().schema().figure(drawn.figure()) instanceof Figure.Curves figure)) {
            return Optional.empty();
        }
        CurveSet set = CurveSet.of(new Scene(scene.run(), scene.labels()), figure);
        for (Curve curve : set.curves()) {
            boolean lane = drawn.target().lane().isEmpty()
                    || drawn.target().lane().equals(curve.look().subject());
            boolean series = drawn.target().series().isEmpty()
                    || scene.labels().series(drawn.target().series()).equals(curve.quantity());
            if (lane && series) {
                return misfit(set, curve, drawn);
            }
        }
        return Optional.empty();
    }

    private static Optional<Misfit> misfit(CurveSet set, Curve curve, Guess.Drawn drawn) {
        Scale x = set.x().scale();
        Scale y = set.y().scale();
        double sum = 0;
        int count = 0;
        double first = Double.NaN;
        double last = Double.NaN;
        for (int i = 0; i < curve.length(); i++) {
            double guess = curve.shows(i, x, y) ? at(curve.xs()[i], drawn, x, y) : Double.NaN;
            if (!Double.isNaN(guess)) {
                sum += Math.abs(place(y, guess) - place(y, curve.ys()[i]));
                count++;
                first = Double.isNaN(first) ? curve.xs()[i] : first;
                last = curve.xs()[i];
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        double error = sum / count;
        boolean ratio = y == Scale.LOG;
        String amount =
                ratio ? Numeral.significant(Portable.pow(10, error), 3) : Numeral.significant(error, 3) + curve.unit();
        String from = ClaimText.number(first);
        String to = ClaimText.number(last);
        Phrase sentence = ratio
                ? Phrase.of(
                        "From {0} {1} to {2} your curve is off by a factor of {3} on average.",
                        set.x().label(), from, to, amount)
                : Phrase.of(
                        "From {0} {1} to {2} your curve is off by {3} on average.",
                        set.x().label(), from, to, amount);
        return Optional.of(new Misfit(error, ratio, sentence));
    }

    /** The drawn curve at x, straight between its points as the axes show them; NaN outside of it. */
    private static double at(double x, Guess.Drawn drawn, Scale scaleX, Scale scaleY) {
        double wanted = place(scaleX, x);
        for (int i = 1; i < drawn.xs().length; i++) {
            boolean shown = Axis.shows(scaleX, drawn.xs()[i - 1])
                    && Axis.shows(scaleX, drawn.xs()[i])
                    && Axis.shows(scaleY, drawn.ys()[i - 1])
                    && Axis.shows(scaleY, drawn.ys()[i]);
            double from = place(scaleX, drawn.xs()[i - 1]);
            double to = place(scaleX, drawn.xs()[i]);
            boolean between = Math.min(from, to) <= wanted && wanted <= Math.max(from, to);
            if (shown && between) {
                double part = from == to ? 0 : (wanted - from) / (to - from);
                double before = place(scaleY, drawn.ys()[i - 1]);
                double value = before + part * (place(scaleY, drawn.ys()[i]) - before);
                return scaleY == Scale.LOG ? Portable.pow(10, value) : value;
            }
        }
        return Double.NaN;
    }

    /** Where an axis puts a value: decades on a log axis. */
    private static double place(Scale scale, double value) {
        return scale == Scale.LOG ? Portable.log(value) / Portable.log(10) : value;
    }
}
