package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spread;
import symmetrylab.shared.number.FixedSum;

/**
 * What is drawn at a step.
 *
 * @param functions β of each subject, on the group
 */
record BiasPictures(BiasSetup setup, Spectra spectra, Map<String, double[]> functions) {
    void tell(int step, Recorder out) {
        List<FigureState.Group> values = new ArrayList<>();
        List<FigureState.Group> units = new ArrayList<>();
        List<FigureState.Spot> spots = new ArrayList<>();
        functions.forEach((subject, beta) -> {
            double[] unit = FixedSum.unit(beta);
            values.add(new FigureState.Group(subject, spectra.singularValues(unit)));
            units.add(new FigureState.Group(subject, unit));
            if (FixedSum.norm(unit) > 0) {
                spots.add(spot(subject, unit));
            }
        });
        out.record(
                new RunEvent.Pictured(BiasLab.VALUES.id(), step, new FigureState.Bars(values, spectra.blockNames())));
        out.record(new RunEvent.Pictured(
                BiasLab.FUNCTION.id(), step, new FigureState.Bars(units, setup.group.prettyNames())));
        out.record(new RunEvent.Pictured(
                BiasLab.GAUGE.id(),
                step,
                new FigureState.Spread(setup.group.group().order(), spots)));
    }

    /** The ratios of norms, which count no rounding: both are at least what the theorem bounds, and at most a count. */
    private FigureState.Spot spot(String subject, double[] unit) {
        GroupFunction f = GroupFunction.real(setup.group.group(), unit);
        Spread spread = Spread.of(f, spectra.transform().forward(unit), 1, true);
        return new FigureState.Spot(subject, spread.space(), spread.spectrum());
    }
}
