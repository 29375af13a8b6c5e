package symmetrylab.server.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.number.RandomStream;

/**
 * A run that is done by the virtual machine, by the compiled core and by hand.
 *
 * @param steps the run ends after so many; its margin must not end it before
 * @param lanes how many diagonal networks the experiment trains side by side
 * @param goal how many times slower than the virtual machine the browser may be
 */
record Workload(String title, String experiment, DataTable points, String options, int steps, int lanes, double goal) {
    private static final double GAIN = 0.5;
    /** Step counter, next sample and next evidence come before the lanes of a saved run. */
    private static final int HEAD = 3;
    /** The length and what a descent saves beside its parameters come before the parameters of a lane. */
    private static final int LANE_HEAD = 6;

    static List<Workload> all() {
        DataTable eight = DataTable.parse(
                "1,2,1;1.6,3.4,1;3.2,3.1,1;2.6,2.5,1;-1.2,-3.3,-1;-2,-2.4,-1;-3.3,-2.6,-1;-0.9,-2.6,-1");
        return List.of(
                new Workload(
                        "float loops: diagonal, d = 784, three layers, 20 points",
                        "diagonal-sparsity",
                        normal(20, 784),
                        "&depth=3",
                        6000,
                        1,
                        7),
                new Workload(
                        "scalar: three predictors in the plane, 8 points",
                        "many-solutions",
                        eight,
                        "",
                        400_000,
                        3,
                        2.5));
    }

    static DataTable normal(int rows, int columns) {
        RandomStream chance = RandomStream.named(1, "data");
        double[][] features = new double[rows][columns];
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = chance.nextDouble() < 0.5 ? -1 : 1;
            for (int j = 0; j < columns; j++) {
                features[i][j] = chance.nextGaussian();
            }
        }
        return new DataTable(features, labels);
    }

    String settings() {
        return "points=" + points.reference() + options + "&rule=margin&step=" + GAIN + "&margin=1e6&steps=" + steps;
    }

    RunSession session(List<RunEvent> events) {
        Experiment known = Experiments.catalog().get(experiment);
        return new RunSession(
                known,
                Settings.parse(known.schema(), settings()),
                reference ->
                        Optional.of(points).filter(table -> table.reference().equals(reference)),
                events::add);
    }

    /** What the worker needs. */
    Map<String, Object> message(int runs, List<RunEvent> events) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("experiment", experiment);
        message.put("settings", settings());
        message.put("table", points.text());
        message.put("steps", steps);
        message.put("gain", GAIN);
        message.put("runs", runs);
        message.put("lanes", laneStarts());
        TreeSet<Integer> samples = new TreeSet<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Sampled sampled) {
                samples.add(sampled.step());
            }
        }
        message.put("samples", new ArrayList<>(samples));
        return message;
    }

    /** Signed rows and parameters of each network at the start, read from the run saved there. */
    private List<Map<String, Object>> laneStarts() {
        RunSession session = session(new ArrayList<>());
        session.advance();
        double[] saved = session.save().orElseThrow().values();
        List<Map<String, Object>> starts = new ArrayList<>();
        int at = HEAD;
        for (int k = 0; k < lanes; k++) {
            int end = at + 1 + (int) saved[at];
            double[] theta = Arrays.copyOfRange(saved, at + LANE_HEAD, end);
            starts.add(Map.of(
                    "rows", signedRows(), "theta", Arrays.stream(theta).boxed().toList()));
            // behind each lane of several stands the past of its one claim, in pairs
            at = lanes > 1 ? end + 1 + 2 * (int) saved[end] : end;
        }
        return starts;
    }

    private List<List<Double>> signedRows() {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < points.rows(); i++) {
            int label = points.labels()[i];
            rows.add(Arrays.stream(points.features()[i])
                    .map(x -> label * x)
                    .boxed()
                    .toList());
        }
        return rows;
    }
}
