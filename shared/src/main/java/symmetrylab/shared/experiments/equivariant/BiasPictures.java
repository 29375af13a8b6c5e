package symmetrylab.shared.experiments.equivariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.fourier.Spread;
import symmetrylab.shared.number.FixedSum;
import symmetrylab.shared.representation.Irrep;

/**
 * What is drawn at a step.
 *
 * @param functions β of each subject, on the group
 */
record BiasPictures(BiasSetup setup, Spectra spectra, Map<String, double[]> functions) {
    /** Blocks take room, and are told only where asked for. */
    void tell(int step, boolean blocks, Recorder out) {
        List<FigureState.Group> values = new ArrayList<>();
        List<FigureState.Group> units = new ArrayList<>();
        List<FigureState.Spot> spots = new ArrayList<>();
        List<FigureState.Transform> transforms = new ArrayList<>();
        functions.forEach((subject, beta) -> {
            double[] unit = FixedSum.unit(beta);
            values.add(new FigureState.Group(subject, spectra.singularValues(unit)));
            units.add(new FigureState.Group(subject, unit));
            Spectrum spectrum = spectra.transform().forward(unit);
            if (blocks && !subject.equals(BiasLab.LEAST_NORM) && !subject.equals(BiasLab.NUCLEAR)) {
                transforms.add(new FigureState.Transform(subject, spectrum.re(), spectrum.im()));
            }
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
        if (blocks) {
            List<Irrep> irreps = spectra.transform().dual().irreps();
            out.record(new RunEvent.Pictured(
                    BiasLab.BLOCKS.id(),
                    step,
                    new FigureState.Blocks(
                            irreps.stream().map(Irrep::name).toList(),
                            irreps.stream().mapToInt(Irrep::degree).toArray(),
                            transforms)));
        }
    }

    /** The ratios of norms, which count no rounding: both are at least what the theorem bounds, and at most a count. */
    private FigureState.Spot spot(String subject, double[] unit) {
        GroupFunction f = GroupFunction.real(setup.group.group(), unit);
        Spread spread = Spread.of(f, spectra.transform().forward(unit), 1, true);
        return new FigureState.Spot(subject, spread.space(), spread.spectrum());
    }
}
