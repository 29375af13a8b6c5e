package symmetrylab.shared.picture.plot;

import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.picture.Column;
import symmetrylab.shared.picture.Numeral;
import symmetrylab.shared.picture.Scene;

/** What is said of the history of a lane, or of the difference of two such histories. */
record HeatWords(Scene scene, HeatGrid grid, BarSet words) {
    HeatWords(Scene scene, HeatGrid grid, Figure.Bars bars) {
        this(scene, grid, BarSet.words(bars.index(), grid.length()));
    }

    /** The lane, with what of which run is shown: it cannot be laid over another. */
    String lane() {
        String label = scene.labels().subject(grid.lane());
        return scene.isDifference()
                ? label + ", B − A"
                : scene.sides().get(scene.sides().size() - 1).named(label);
    }

    /** What stands where there is nothing to show. */
    String hint() {
        return scene.isDifference() ? scene.say("Run B to compare it with A") : scene.say("Run to fill the map");
    }

    /** Of the column at the moment that is looked at; empty where there is none. */
    String summary() {
        int now = grid.at(scene.view().moment());
        if (now < 0) {
            return "";
        }
        Column column = grid.columns().get(now);
        String together = grid.together() == 1
                ? ""
                : " " + scene.say("Each row shows the largest of {0} neighbours.", grid.together());
        return (scene.isDifference() ? difference(column) : spread(column)) + together;
    }

    private String spread(Column column) {
        Magnitudes told = Magnitudes.of(column.values());
        return scene.say(
                "{0}: at step {1} {2} of {3} {4} exceed 1 % of the largest, which is {5} {6} with {7}.",
                lane(),
                column.step(),
                told.large(),
                column.values().length,
                words.word(scene, grid.length() != 1),
                words.word(scene, false),
                told.largest() + words.first(),
                Numeral.significant(column.values()[told.largest()], 3));
    }

    /** The largest difference at a step, and when the runs were farthest apart. */
    String difference(Column column) {
        Magnitudes told = Magnitudes.of(column.values());
        Column farthest = column;
        for (Column other : grid.columns()) {
            boolean farther = Magnitudes.of(other.values()).most()
                    > Magnitudes.of(farthest.values()).most();
            farthest = farther ? other : farthest;
        }
        return scene.say(
                "{0}: at step {1} the largest difference is {2}, of {3} {4}; over the run it is {5}, at step {6}.",
                lane(),
                column.step(),
                Numeral.significant(column.values()[told.largest()], 3),
                words.word(scene, false),
                told.largest() + words.first(),
                Numeral.significant(
                        farthest.values()[Magnitudes.of(farthest.values()).largest()], 3),
                farthest.step());
    }
}
