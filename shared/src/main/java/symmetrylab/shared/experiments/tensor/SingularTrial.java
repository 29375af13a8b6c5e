package symmetrylab.shared.experiments.tensor;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Trial;
import symmetrylab.shared.experiments.descent.Tendency;
import symmetrylab.shared.flow.Progress;
import symmetrylab.shared.network.DataTensor;
import symmetrylab.shared.network.LinearNetwork;
import symmetrylab.shared.network.SingularTuple;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.number.Portable;

/** Follows one flow and looks at every step how nearly the directions of its layers are a singular tuple. */
final class SingularTrial implements Trial {
    /** Evidence is larger than samples, and told less often. */
    private static final int EVIDENCE_EVERY = 4;

    private final String lane;
    private final LinearNetwork network;
    private final FlowOfPoints run;
    private final List<Hypothesis> top;
    private final List<String> weights = new ArrayList<>();
    private final Tendency tendency = new Tendency();
    private final Tendency towardsTop = new Tendency();
    private int looks;
    private boolean over;

    SingularTrial(String lane, LinearNetwork network, FlowOfPoints run, List<Hypothesis> top) {
        this.lane = lane;
        this.network = network;
        this.run = run;
        this.top = List.copyOf(top);
        for (int l = 0; l < network.depth(); l++) {
            for (int i = 0; i < network.layerSize(l); i++) {
                weights.add("v" + (char) ('₁' + l) + "[" + (i + 1) + "]");
            }
        }
    }

    @Override
    public boolean advance(Recorder out) {
        if (looks > 0) {
            over = !run.advance();
        }
        look(out);
        looks++;
        return !over;
    }

    private void look(Recorder out) {
        double[] theta = run.flow().state().parameters();
        double[][] v = new double[network.depth()][];
        for (int l = 0; l < v.length; l++) {
            v[l] = network.layer(theta, l);
        }
        DataTensor tensor = DataTensor.of(network, run.pull());
        Alignment alignment = Alignment.of(tensor, v);
        double share = share(tensor, alignment);
        Progress progress = run.flow().progress();
        tendency.add(progress.margin(), alignment.residual());
        towardsTop.add(progress.margin(), share);
        int step = (int) progress.steps();
        double none = Double.NaN;
        sampled(out, lane, progress, progress.margin(), none, alignment.residual(), share);
        for (int l = 0; l < v.length; l++) {
            sampled(out, SingularDirections.layer(l), progress, none, alignment.distances()[l], none, none);
        }
        if (looks % EVIDENCE_EVERY == 0 || over) {
            evidence(out, step, alignment, share);
        }
    }

    /** 1 − s/s_top for two layers; NaN for more, or where nothing pulls. */
    private double share(DataTensor tensor, Alignment alignment) {
        if (network.depth() != 2 || FixedSum.norm(run.pull()) == 0) {
            return Double.NaN;
        }
        return Math.max(
                0,
                1 - Math.abs(alignment.value()) / SingularTuple.top(tensor, 0).value());
    }

    private static void sampled(Recorder out, String subject, Progress progress, double... values) {
        double[] all = new double[values.length + 3];
        all[0] = progress.steps();
        all[1] = Portable.exp(progress.logLoss());
        all[2] = progress.margin();
        System.arraycopy(values, 0, all, 3, values.length);
        out.record(new RunEvent.Sampled(subject, (int) progress.steps(), all));
    }

    private void evidence(Recorder out, int step, Alignment alignment, double share) {
        List<FigureState.Group> groups = new ArrayList<>();
        groups.add(new FigureState.Group(lane, alignment.units()));
        if (alignment.images().length > 0) {
            groups.add(new FigureState.Group(SingularDirections.IMAGE, alignment.images()));
        }
        out.record(
                new RunEvent.Pictured(SingularDirections.DIRECTIONS.id(), step, new FigureState.Bars(groups, weights)));
        Evidence singular = new Evidence(SingularDirections.SINGULAR, lane, step, tendency);
        Evidence largest = new Evidence(SingularDirections.TOP, lane, step, towardsTop);
        out.record(new RunEvent.Claimed(singular.of(
                run.hypotheses(List.of(), true), alignment.units(), alignment.images(), alignment.residual())));
        double value = Math.abs(alignment.value());
        double[] right = Double.isNaN(share) ? new double[0] : new double[] {value / (1 - share)};
        out.record(new RunEvent.Claimed(largest.of(run.hypotheses(top, true), new double[] {value}, right, share)));
    }

    @Override
    public double progress() {
        return over ? 1 : run.progress();
    }
}
