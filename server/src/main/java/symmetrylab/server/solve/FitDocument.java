package symmetrylab.server.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import symmetrylab.server.document.Column;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Fact;
import symmetrylab.server.document.Table;
import symmetrylab.shared.experiments.regression.Equations;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.potential.EvenConvolution;
import symmetrylab.shared.potential.Interpolation;
import symmetrylab.shared.potential.Minimum;
import symmetrylab.shared.potential.Potential;

/** Where networks that fit some values come to rest, each with its proof, and the commands that train to see it. */
public final class FitDocument {
    /** One solution, what the least of it is, and which network ends there. */
    private record Row(String least, Minimum found, double[] solution, String note, String command) {}

    private final Equations equations;
    private final Interpolation independent;
    private final int depth;
    private final double alpha;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private FitDocument(Equations equations, int depth, double alpha) {
        this.equations = equations;
        this.independent = equations.independent();
        this.depth = depth;
        this.alpha = alpha;
    }

    /**
     * The document of some points.
     *
     * @param depth L ≥ 2 of the networks
     * @param alpha the scale that they start from
     * @throws symmetrylab.shared.experiment.Refusal where no z fits all points
     */
    public static Document of(String name, Values values, int depth, double alpha, List<String> read) {
        Equations equations = Equations.of(values.text());
        FitDocument document = new FitDocument(equations, depth, alpha);
        document.notes.addAll(read);
        document.solve();
        List<Fact> facts = List.of(
                new Fact("points", "points", equations.rows().length),
                new Fact("features", "features", equations.features()),
                new Fact("rank", "rank", equations.rank()),
                new Fact("freedom", "directions left open", equations.freedom()),
                new Fact("depth", "layers", depth),
                new Fact("alpha", "scale of the start", alpha));
        return new Document(
                name + ": " + equations.rows().length + " values of " + equations.features() + " features",
                facts,
                List.of(document.solutions(), document.train(values.text())),
                "solutions",
                document.notes);
    }

    private void solve() {
        int d = equations.features();
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        if (equations.freedom() == 0) {
            notes.add("The points leave nothing open: one solution fits, and every network that fits ends there.");
        }
        Minimum l2 = independent.leastSquares(ones);
        add("l2", l2, l2.point(), "fully connected, start near 0 (theorem 7)", "fully-connected --alpha 0.0001");
        Minimum l1 = independent.leastAbsolute(ones);
        add("l1", l1, l1.point(), "diagonal, start near 0 (theorem 5)", "diagonal --alpha 0.0001");
        String start = " --depth " + depth + " --alpha " + Decimal.text(alpha);
        Potential potential = Potential.of(depth, alpha, ones);
        Minimum least = Minimum.of(independent, potential);
        add("Q", least, least.point(), "diagonal, " + depth + " layers (corollary 5)", "diagonal" + start);
        EvenConvolution even = new EvenConvolution(d, depth);
        if (isEven()) {
            Minimum found = Minimum.of(even.system(independent.rows(), independent.targets()), potential);
            double[] z = even.predictor(found.point());
            add("Q of Fz", found, z, "convolution, " + depth + " layers (corollary 6)", "convolution" + start);
        } else {
            notes.add("The limit of the convolution network is known for points that are their own mirror images,"
                    + " x_j = x_(-j mod d); these are not.");
        }
    }

    private void add(String least, Minimum found, double[] solution, String note, String command) {
        if (found.isCertified()) {
            rows.add(new Row(least, found, solution, note, command));
        } else {
            notes.add("Least " + least + " is left out, " + found.verdict() + "; 1e-10 is allowed.");
        }
    }

    private boolean isEven() {
        int d = equations.features();
        for (double[] x : equations.rows()) {
            for (int j = 0; j < d; j++) {
                if (x[j] != x[(d - j) % d]) {
                    return false;
                }
            }
        }
        return true;
    }

    private Table solutions() {
        return new Table(
                "solutions",
                "Solutions of Xz = y, each the least of its kind",
                List.of(
                        new Column.Texts("least", rows.stream().map(Row::least).toList()),
                        reals("value", row -> row.found().value()),
                        reals("fit", row -> row.found().fit()),
                        reals("gap", row -> row.found().gap()),
                        new Column.Lists(
                                "solution",
                                false,
                                rows.stream().map(Row::solution).toList()),
                        new Column.Texts("network", rows.stream().map(Row::note).toList())));
    }

    private Column.Reals reals(String name, ToDoubleFunction<Row> value) {
        return new Column.Reals(name, rows.stream().mapToDouble(value).toArray());
    }

    private Table train(String text) {
        return new Table(
                "train",
                "Train it and see",
                List.of(
                        new Column.Texts("least", rows.stream().map(Row::least).toList()),
                        new Column.Texts(
                                "command",
                                rows.stream()
                                        .map(row -> "lab run regression-limits --equations '" + text + "' --networks "
                                                + row.command())
                                        .toList())));
    }
}
