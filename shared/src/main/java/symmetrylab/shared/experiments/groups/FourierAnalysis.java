package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.List;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.Claim.Hypothesis;
import symmetrylab.shared.experiment.ClaimForm;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Instant;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.group.FiniteGroup;

/** What the workbench computes: each side of each claim by a way of its own, convolution by its definition. */
final class FourierAnalysis {
    private final Workspace space;
    private final FiniteGroup group;
    private final GroupFunction f;
    private final GroupFunction h;
    private final int by;
    private final Settings settings;
    private final BlockBasis basis;
    private final Spectrum signal;
    private final Spectrum filter;

    FourierAnalysis(Workspace space, GroupFunction f, GroupFunction h, int by, Settings settings) {
        this.space = space;
        this.group = space.group();
        this.f = f;
        this.h = h;
        this.by = by;
        this.settings = settings;
        this.basis = new BlockBasis(settings.text(FourierWorkbench.BASIS), settings.integer(FourierWorkbench.SEED));
        this.signal = space.transform().forward(f);
        this.filter = space.transform().forward(h);
    }

    void tell(Recorder out) {
        double p = 2.0 / settings.integer(FourierWorkbench.DEPTH);
        double cut = settings.real(FourierWorkbench.CUT);
        boolean zero = f.norm() == 0;
        GroupFunction moved = moved(f);
        GroupFunction convolved = convolved(f, h);
        GroupFunction swapped = convolved(h, f);
        Spectrum movedHere = basis.of(space.transform().forward(moved));
        Spectrum here = basis.of(signal);
        Spectrum product = sameOrder() ? signal.times(filter) : filter.times(signal);
        Spectrum transformed = space.transform().forward(convolved);
        List<Claim> claims = List.of(
                plancherel(),
                convolutionTheorem(transformed, product),
                commutes(convolved, swapped),
                translation(moved, convolved),
                invariant(here, movedHere));
        out.record(Instant.sampled(
                FourierWorkbench.SIGNAL,
                claims,
                group.order(),
                space.dual().size(),
                f.powerSum(0),
                zero ? 0 : signal.rank(cut),
                f.norm(),
                zero ? 0 : signal.schattenNorm(p),
                signal.largestSingularValue()));
        pictures(out, moved, convolved, swapped);
        blocks(
                out,
                List.of(here, movedHere),
                List.of(here, basis.of(filter), basis.of(product), basis.of(transformed)));
        claims.forEach(claim -> out.record(new RunEvent.Claimed(claim)));
    }

    private boolean sameOrder() {
        return settings.text(FourierWorkbench.BLOCK_ORDER).equals("same");
    }

    private boolean fromLeft() {
        return settings.text(FourierWorkbench.SIDE).equals("left");
    }

    /** u ↦ f(g⁻¹u), or from the right u ↦ f(ug). */
    private GroupFunction moved(GroupFunction function) {
        if (fromLeft()) {
            return function.translated(by);
        }
        double[] re = function.re();
        double[] im = function.im();
        double[] x = new double[re.length];
        double[] y = new double[re.length];
        for (int u = 0; u < x.length; u++) {
            int from = group.product(u, by);
            x[u] = re[from];
            y[u] = im[from];
        }
        return new GroupFunction(group, x, y);
    }

    /** (f∗h)(u) = Σ_v f(uv⁻¹) h(v), term by term. */
    private GroupFunction convolved(GroupFunction left, GroupFunction right) {
        int n = group.order();
        double[] a = left.re();
        double[] b = left.im();
        double[] c = right.re();
        double[] d = right.im();
        double[] re = new double[n];
        double[] im = new double[n];
        int[][] products = space.products();
        boolean real = left.isReal() && right.isReal();
        for (int w = 0; w < n; w++) {
            int[] row = products[w];
            for (int v = 0; v < n; v++) {
                int u = row[v];
                re[u] += a[w] * c[v];
                if (!real) {
                    re[u] -= b[w] * d[v];
                    im[u] += a[w] * d[v] + b[w] * c[v];
                }
            }
        }
        return new GroupFunction(group, re, im);
    }

    private void pictures(Recorder out, GroupFunction moved, GroupFunction convolved, GroupFunction swapped) {
        if (!space.draws()) {
            return;
        }
        List<FigureState.Group> signals =
                new ArrayList<>(Workspace.parts(FourierWorkbench.SIGNAL, FourierWorkbench.IMAGINARY, f));
        signals.add(new FigureState.Group(FourierWorkbench.MOVED, moved.re()));
        out.record(new RunEvent.Pictured(FourierWorkbench.SIGNALS.id(), 0, space.functions(signals)));
        List<FigureState.Group> filters = Workspace.parts(FourierWorkbench.FILTER, FourierWorkbench.IMAGINARY, h);
        out.record(new RunEvent.Pictured(FourierWorkbench.FILTERS.id(), 0, space.functions(filters)));
        List<FigureState.Group> convolutions = List.of(
                new FigureState.Group(FourierWorkbench.CONVOLVED, convolved.re()),
                new FigureState.Group(FourierWorkbench.SWAPPED, swapped.re()));
        out.record(new RunEvent.Pictured(FourierWorkbench.CONVOLUTIONS.id(), 0, space.functions(convolutions)));
    }

    private void blocks(Recorder out, List<Spectrum> move, List<Spectrum> product) {
        if (!space.draws()) {
            return;
        }
        out.record(new RunEvent.Pictured(
                FourierWorkbench.BLOCKS.id(),
                0,
                state(List.of(FourierWorkbench.SIGNAL, FourierWorkbench.MOVED), move)));
        List<String> subjects = List.of(
                FourierWorkbench.SIGNAL, FourierWorkbench.FILTER, FourierWorkbench.PRODUCT, FourierWorkbench.CONVOLVED);
        out.record(new RunEvent.Pictured(FourierWorkbench.PRODUCTS.id(), 0, state(subjects, product)));
        out.record(new RunEvent.Pictured(
                FourierWorkbench.VALUES.id(),
                0,
                new FigureState.Bars(
                        List.of(
                                new FigureState.Group(FourierWorkbench.SIGNAL, Workspace.singularValues(move.get(0))),
                                new FigureState.Group(FourierWorkbench.MOVED, Workspace.singularValues(move.get(1)))),
                        space.valueNames())));
    }

    private FigureState.Blocks state(List<String> subjects, List<Spectrum> spectra) {
        List<FigureState.Transform> transforms = new ArrayList<>();
        for (int k = 0; k < spectra.size(); k++) {
            transforms.add(new FigureState.Transform(
                    subjects.get(k), spectra.get(k).re(), spectra.get(k).im()));
        }
        return new FigureState.Blocks(space.irreps(), space.degrees(), transforms);
    }

    private Claim claim(ClaimForm form, boolean met, double measured, double[] left, double[] right, double residual) {
        List<Hypothesis> hypotheses = List.of(new Hypothesis(form.hypotheses().get(0), met, measured));
        return Instant.claim(form, FourierWorkbench.SIGNAL, hypotheses, left, right, residual);
    }

    /** ‖f‖² on the group and from the blocks, and f from its blocks; the last representations may be left out. */
    private Claim plancherel() {
        int drop =
                Math.min(settings.integer(FourierWorkbench.DROP), space.dual().size());
        double[] re = signal.re();
        double[] im = signal.im();
        int kept = space.dual().offsets()[space.dual().size() - drop];
        for (int at = kept; at < re.length; at++) {
            re[at] = 0;
            im[at] = 0;
        }
        Spectrum part = Spectrum.of(space.dual(), re, im);
        double energy = f.norm() * f.norm();
        double scale = Math.max(energy, Double.MIN_NORMAL);
        double back = space.transform().inverse(part).distance(f) / Math.max(largest(f), Double.MIN_NORMAL);
        double residual = Math.max(Math.abs(energy - part.energy()) / scale, back);
        return claim(
                FourierWorkbench.PLANCHEREL,
                drop == 0,
                drop,
                new double[] {energy},
                new double[] {part.energy()},
                residual);
    }

    private static double largest(GroupFunction function) {
        double largest = 0;
        for (int g = 0; g < function.group().order(); g++) {
            largest = Math.max(largest, function.modulus(g));
        }
        return largest;
    }

    private Claim convolutionTheorem(Spectrum transformed, Spectrum product) {
        double scale = Math.max(
                Double.MIN_NORMAL, Math.max(transformed.largestSingularValue(), product.largestSingularValue()));
        return claim(
                FourierWorkbench.CONVOLUTION,
                sameOrder() || group.commutative(),
                Double.NaN,
                Workspace.singularValues(transformed),
                Workspace.singularValues(product),
                transformed.distance(product) / scale);
    }

    private Claim commutes(GroupFunction convolved, GroupFunction swapped) {
        double scale = Math.max(Double.MIN_NORMAL, Math.max(largest(convolved), largest(swapped)));
        return claim(
                FourierWorkbench.COMMUTES,
                group.commutative(),
                Double.NaN,
                convolved.re(),
                swapped.re(),
                convolved.distance(swapped) / scale);
    }

    /** Moving and then convolving against convolving and then moving. */
    private Claim translation(GroupFunction moved, GroupFunction convolved) {
        GroupFunction first = convolved(moved, h);
        GroupFunction last = moved(convolved);
        double scale = Math.max(Double.MIN_NORMAL, Math.max(largest(first), largest(last)));
        return claim(
                FourierWorkbench.TRANSLATION,
                fromLeft() || group.commutative(),
                Double.NaN,
                first.re(),
                last.re(),
                first.distance(last) / scale);
    }

    private Claim invariant(Spectrum here, Spectrum movedHere) {
        double[] before = Workspace.singularValues(here);
        double[] after = Workspace.singularValues(movedHere);
        double scale = Math.max(here.largestSingularValue(), Double.MIN_NORMAL);
        double worst = 0;
        for (int i = 0; i < before.length; i++) {
            worst = Math.max(worst, Math.abs(before[i] - after[i]) / scale);
        }
        return claim(FourierWorkbench.INVARIANT, basis.isUnitary(), Double.NaN, before, after, worst);
    }
}
