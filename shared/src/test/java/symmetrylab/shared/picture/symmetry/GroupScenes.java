package symmetrylab.shared.picture.symmetry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.QueryText;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Runs;
import symmetrylab.shared.picture.plot.Pictures;

/** Runs on groups, drawn as a page draws them. */
final class GroupScenes {
    static final double[] WIDTHS = {340, 640};
    static final List<String> GROUPS = List.of(
            "C1",
            "C2",
            "C5",
            "C12",
            "C24",
            "C60",
            "C120",
            "D4",
            "D12",
            "D30",
            "D60",
            "Q8",
            "Q24",
            "S3",
            "S4",
            "S5",
            "A4",
            "A5",
            "C2xC2",
            "C2xC2xC2xC2",
            "C2xC4",
            "C4xC4xC2",
            "C2xS4",
            "C7:C3[2]",
            "(C2xC2xC2):C3[0,0,1,1,0,0,0,1,0]",
            "(C5xC5):Q8",
            "C3:Q8[2;1]",
            "<(1 2),(2 3)>",
            "<(1 2 3 4 5),(2 3 5 4)>",
            "[0 1 2;1 2 0;2 0 1]");

    private GroupScenes() {}

    static RunRecord run(String experiment, String... given) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            map.put(given[i], given[i + 1]);
        }
        return Runs.of(experiment, QueryText.text(map));
    }

    static RunRecord empty(String experiment) {
        return new RunRecord(Experiments.catalog().get(experiment).schema());
    }

    /** Every figure of the three experiments on a group, in several ways of looking at it. */
    static List<RunRecord> runs(String group) {
        List<RunRecord> runs = new ArrayList<>();
        for (String colour : List.of("element", "order", "class", "left", "right")) {
            runs.add(run("group-explorer", "group", group, "subset", "#0", "colour", colour, "walk", ""));
        }
        runs.add(run(
                "fourier-workbench",
                "group",
                group,
                "signal",
                "random 1",
                "filter",
                "delta",
                "by",
                "e",
                "basis",
                "rotated"));
        runs.add(run("uncertainty-gauge", "group", group, "signal", "subgroup"));
        runs.add(run("uncertainty-gauge", "group", group, "signal", "random 2"));
        return runs;
    }

    /** Pictures in a frame as high as the page makes it. */
    static Pictures pictures(RunRecord run, String figure, double width) {
        double height = new Pictures(run, Labels.none(), new Frame(width, width)).height(figure);
        return new Pictures(run, Labels.none(), new Frame(width, height));
    }
}
