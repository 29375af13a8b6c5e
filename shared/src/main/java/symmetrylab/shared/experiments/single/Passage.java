package symmetrylab.shared.experiments.single;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.flow.GradientFlow;

/**
 * A flow of the squared loss of one point, followed until it rests.
 *
 * @param settled whether it fits, as far as doubles go
 * @param misfit |f − y| at the end, in parts of the larger of |y| and |f| at the start
 * @param drift of what the flow keeps
 * @param path β from the start to the end, at most {@link #STATIONS} places
 */
record Passage(boolean settled, double misfit, double drift, double[] theta, List<double[]> path) {
    static final int STATIONS = 60;
    private static final double TOLERANCE = 1e-12;
    private static final double FIT = 1e-13;
    private static final int MOST_STEPS = 6000;

    Passage {
        theta = theta.clone();
        path = List.copyOf(path);
    }

    static Passage of(TwoLayers start, double[] x, double y) {
        GradientFlow flow =
                GradientFlow.squared(start.network(), new double[][] {x}, new double[] {y}, start.start(), TOLERANCE);
        double size = Math.max(Math.abs(y), flow.largestResidual());
        List<double[]> places = new ArrayList<>(List.of(flow.state().predictor()));
        boolean settled = false;
        for (int step = 0; step < MOST_STEPS && !settled; step++) {
            long before = flow.progress().steps();
            settled = flow.settle(FIT * size, 1);
            if (!settled && flow.progress().steps() == before) {
                break;
            }
            places.add(flow.state().predictor());
        }
        return new Passage(
                settled,
                size > 0 ? flow.largestResidual() / size : 0,
                flow.drift(),
                flow.state().parameters(),
                thinned(places));
    }

    /** The first, the last and evenly spaced ones between. */
    private static List<double[]> thinned(List<double[]> places) {
        int count = Math.min(STATIONS, places.size());
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kept.add(places.get(count == 1 ? 0 : (int) ((long) i * (places.size() - 1) / (count - 1))));
        }
        return kept;
    }
}
