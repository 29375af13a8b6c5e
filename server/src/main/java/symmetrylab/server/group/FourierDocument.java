package symmetrylab.server.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import symmetrylab.server.document.Blocks;
import symmetrylab.server.document.Column;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Fact;
import symmetrylab.server.document.Part;
import symmetrylab.server.document.Table;
import symmetrylab.shared.fourier.GroupFunction;
import symmetrylab.shared.fourier.Spectrum;
import symmetrylab.shared.fourier.Uncertainty;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.linear.ComplexMatrix;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Irrep;

/**
 * A function and its spectrum as a document: both sides of Plancherel, the Schatten norm with p = 2/L, ranks, and the
 * uncertainty products, none of which may lie below |G|.
 */
final class FourierDocument {
    static final String IRREPS = "irreps";
    static final String SPECTRUM = "spectrum";
    static final String SIGNAL = "signal";
    static final String PARTS = IRREPS + ", " + SPECTRUM + ", " + SIGNAL;

    private final FiniteGroup group;
    private final GroupFunction f;
    private final Spectrum spectrum;
    private final Measure measure;
    private final List<Fact> facts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    FourierDocument(GroupFunction f, Spectrum spectrum, Measure measure, List<Fact> origin) {
        this.group = f.group();
        this.f = f;
        this.spectrum = spectrum;
        this.measure = measure;
        facts.addAll(GroupDocuments.naming(group));
        facts.addAll(origin);
        facts.add(new Fact("real", "real", f.isReal()));
        plancherel();
        schatten();
        uncertainty();
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    /** @param main the part that CSV has */
    Document document(String main) {
        List<Part> parts = List.of(irreps(), spectrum(), signal());
        return new Document(GroupDocuments.title(group), facts, parts, main, notes);
    }

    private void plancherel() {
        double left = f.powerSum(2);
        double right = spectrum.energy();
        facts.add(new Fact("energy", "Plancherel: sum of |f|^2", left));
        facts.add(new Fact("spectralEnergy", "  1/|G| sum of d |F|^2", right));
        facts.add(new Fact(
                "plancherelResidual",
                "  relative residual",
                Workbench.relative(Math.abs(left - right), Math.max(left, right))));
    }

    private void schatten() {
        double norm = spectrum.schattenNorm(measure.p());
        facts.add(new Fact("depth", "depth L", measure.depth()));
        facts.add(new Fact("p", "p = 2/L", measure.p()));
        facts.add(new Fact("schattenNorm", "Schatten norm", norm));
        facts.add(new Fact("schattenNormOfUnit", "  of f/|f|", Workbench.relative(norm, f.norm())));
    }

    private void uncertainty() {
        facts.add(new Fact("cut", "cut, part of the largest", measure.cut()));
        double largest =
                IntStream.range(0, group.order()).mapToDouble(f::modulus).max().orElse(0);
        if (largest == 0) {
            notes.add("the function is 0: uncertainty says nothing of it");
            return;
        }
        int support = (int) IntStream.range(0, group.order())
                .filter(g -> f.modulus(g) > measure.cut() * largest)
                .count();
        int rank = spectrum.rank(measure.cut());
        double product = (double) support * rank;
        facts.add(new Fact("support", "support", support));
        facts.add(new Fact("rank", "rank, sum of d rank", rank));
        facts.add(new Fact("supportTimesRank", "support × rank", product));
        facts.add(new Fact("tight", "  equal to |G|", product == group.order()));
        Uncertainty products = Uncertainty.of(f, spectrum, Math.min(1, measure.p()), true);
        facts.add(new Fact("normProduct", "product of spreads", products.norms().product()));
        if (measure.p() <= 1) {
            facts.add(new Fact(
                    "powerProduct", "  with powers p", products.powers().product()));
        }
        if (product < group.order()) {
            notes.add("support × rank lies below |G| because the cut drops what is there: take a smaller one");
        }
    }

    private Table irreps() {
        Dual dual = spectrum.dual();
        List<Irrep> all = dual.irreps();
        List<double[]> singular = all.stream()
                .map(irrep -> spectrum.singularValues(irrep.number()))
                .toList();
        double bound = measure.cut() * spectrum.largestSingularValue();
        int[] ranks = singular.stream()
                .mapToInt(values -> (int)
                        Arrays.stream(values).filter(value -> value > bound).count())
                .toArray();
        double[] energies = all.stream()
                .mapToDouble(irrep -> irrep.degree()
                        * Arrays.stream(singular.get(irrep.number()))
                                .map(value -> value * value)
                                .sum()
                        / group.order())
                .toArray();
        return new Table(
                IRREPS,
                "Irreducible representations",
                List.of(
                        new Column.Integers(
                                "number", all.stream().mapToInt(Irrep::number).toArray()),
                        new Column.Texts("name", all.stream().map(Irrep::name).toList()),
                        new Column.Integers(
                                "dimension",
                                all.stream().mapToInt(Irrep::degree).toArray()),
                        new Column.Texts(
                                "type",
                                all.stream()
                                        .map(irrep -> irrep.type().name().toLowerCase(Locale.ROOT))
                                        .toList()),
                        new Column.Integers("rank", ranks),
                        new Column.Reals("energy", energies),
                        new Column.Lists("singular", false, singular)));
    }

    private Blocks spectrum() {
        List<Blocks.Block> blocks = new ArrayList<>();
        for (Irrep irrep : spectrum.dual().irreps()) {
            ComplexMatrix block = spectrum.block(irrep.number());
            int[] shape = {irrep.degree(), irrep.degree()};
            blocks.add(new Blocks.Block(irrep.name(), shape, block.re(), block.im()));
        }
        return new Blocks(SPECTRUM, "Spectrum, a block each", "irrep", List.of("row", "column"), blocks);
    }

    private Table signal() {
        int[] all = IntStream.range(0, group.order()).toArray();
        return new Table(
                SIGNAL,
                "Signal",
                List.of(
                        new Column.Integers("number", all),
                        new Column.Texts(
                                "element",
                                IntStream.of(all).mapToObj(group::name).toList()),
                        new Column.Reals("re", f.re()),
                        new Column.Reals("im", f.im())));
    }
}
