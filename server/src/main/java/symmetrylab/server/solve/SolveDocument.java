package symmetrylab.server.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import symmetrylab.server.document.Column;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Fact;
import symmetrylab.server.document.Part;
import symmetrylab.server.document.Table;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.linear.JacobiSvd;
import symmetrylab.shared.linear.Tolerance;
import symmetrylab.shared.margin.Basis;
import symmetrylab.shared.margin.Dataset;
import symmetrylab.shared.margin.Prediction;
import symmetrylab.shared.margin.Separability;
import symmetrylab.shared.margin.StationaryVertices;
import symmetrylab.shared.number.Decimal;

/** Facts about some points, every direction that is predicted for them, and the commands that train to see it. */
public final class SolveDocument {
    private static final double MOST_WORK = 2e9;
    private static final int MOST_POINTS_NAMED = 6;

    private final Dataset data;
    private final boolean constant;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SolveDocument(Dataset plain, boolean constant) {
        this.data = constant ? plain.withConstant() : plain;
        this.constant = constant;
    }

    /**
     * The document of a table.
     *
     * @param name of the file, for the title
     * @param notes what reading it has decided
     * @param command the options that bring the same points to {@code lab run}
     */
    public static Document of(
            String name, DataTable table, boolean constant, List<Wanted> wanted, List<String> notes, String command) {
        double[] labels = new double[table.rows()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = table.labels()[i];
        }
        Dataset plain = Dataset.of(table.features(), labels);
        SolveDocument document = new SolveDocument(plain, constant);
        document.notes.addAll(notes);
        document.describe();
        Separability separability = Separability.of(document.data);
        if (separability instanceof Separability.Separable found) {
            document.facts.add(new Fact("separable", "separable", true));
            document.facts.add(new Fact("margin", "margin", found.margin()));
            document.solve(wanted);
        } else {
            document.explain(plain, (Separability.Inseparable) separability);
        }
        document.train(wanted, command, separability.holds());
        return new Document(
                name + ": " + document.data.size() + " points with " + document.data.dimension() + " features",
                document.facts,
                document.parts,
                separability.holds() ? "directions" : "train",
                document.notes);
    }

    private void describe() {
        double[] values = JacobiSvd.values(data.points());
        int rank = 0;
        for (double value : values) {
            rank += value > Tolerance.RANK * values[0] ? 1 : 0;
        }
        int positive = 0;
        for (double label : data.labels()) {
            positive += label > 0 ? 1 : 0;
        }
        facts.add(new Fact("points", "points", data.size()));
        facts.add(new Fact("positive", "points with label +1", positive));
        facts.add(new Fact("features", "features", data.dimension()));
        facts.add(new Fact("rank", "rank", rank));
        facts.add(new Fact("constant", "constant feature", constant));
        if (positive == 0 || positive == data.size()) {
            notes.add("All points have one label: the directions separate them from their mirror images.");
        }
    }

    private void explain(Dataset plain, Separability.Inseparable proof) {
        facts.add(new Fact("separable", "separable", false));
        if (Separability.ofUnitPoints(data).holds()) {
            notes.add("The points can be separated only by less than a billionth of the longest one, whose length is "
                    + Decimal.text(data.largestNorm())
                    + ", and such margins are lost in rounding: rescale the longest or the shortest.");
            return;
        }
        int[] points = proof.contradicting();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < Math.min(points.length, MOST_POINTS_NAMED); i++) {
            named.add(Integer.toString(points[i] + 1));
        }
        facts.add(new Fact("contradicting", "contradicting points", named));
        notes.add("No hyperplane through the origin separates the points: points " + String.join(", ", named)
                + " contradict each other (a weighted sum of y·x is 0).");
        boolean offer = !constant && Separability.of(plain.withConstant()).holds();
        notes.add(offer ? "A constant feature would separate them: add --constant." : "Move or remove some of them.");
    }

    private void solve(List<Wanted> wanted) {
        Directions directions = new Directions(data);
        for (Wanted norm : wanted) {
            switch (norm.kind()) {
                case L2 -> convex(directions, norm, Prediction.l2(data));
                case L1 -> convex(directions, norm, Prediction.l1(data, Basis.REAL));
                case FOURIER_L1 -> convex(directions, norm, Prediction.l1(data, Basis.FOURIER));
                case POWER -> vertices(directions, norm);
            }
        }
        parts.add(directions.table());
    }

    private void convex(Directions directions, Wanted norm, Prediction found) {
        if (found.certificate().holds()) {
            directions.add(norm.text(), found, found.isUnique() ? "" : "not the only one: another is as good");
        } else {
            notes.add(unproved(norm, found));
        }
    }

    private static String unproved(Wanted norm, Prediction found) {
        return norm.text() + " is left out: the proof of its direction lacks "
                + Decimal.text(found.certificate().residual()) + ", and " + Decimal.text(Tolerance.KKT)
                + " is allowed; rescale rows or columns so that their largest numbers are alike.";
    }

    private void vertices(Directions directions, Wanted norm) {
        double work = StationaryVertices.work(data.size(), data.dimension());
        if (work > MOST_WORK) {
            notes.add("The stationary vertices of " + norm.text() + " are not listed: there are "
                    + Decimal.text(Math.rint(StationaryVertices.candidates(data.size(), data.dimension())))
                    + " pairs of coordinates and points to look at, which take " + Decimal.text(Math.rint(work))
                    + " operations; at most " + Decimal.text(MOST_WORK) + " are done.");
            return;
        }
        List<StationaryVertices.Vertex> found = StationaryVertices.distinct(data, norm.p());
        for (int k = 0; k < found.size(); k++) {
            Prediction vertex = Prediction.vertex(data, found.get(k), norm.p());
            if (vertex.certificate().holds()) {
                directions.add(
                        norm.text(),
                        vertex,
                        "stationary vertex " + (k + 1) + " of " + found.size() + (k == 0 ? ", the least" : ""));
            } else {
                notes.add(unproved(norm, vertex));
            }
        }
    }

    /** A line that trains the matching network for each norm that has one. */
    private void train(List<Wanted> wanted, String command, boolean separable) {
        List<Wanted> trained = wanted.stream().filter(norm -> norm.depth() > 0).collect(Collectors.toList());
        if (trained.isEmpty()) {
            return;
        }
        List<String> lines = trained.stream()
                .map(norm -> "lab run " + norm.kind().experiment() + " " + command + " --depth " + norm.depth()
                        + (constant ? " --constant on" : "") + (separable ? "" : " --nonseparable train"))
                .toList();
        parts.add(new Table(
                "train",
                "Train it and see",
                List.of(
                        new Column.Texts(
                                "norm", trained.stream().map(Wanted::text).toList()),
                        new Column.Texts("command", lines))));
    }
}
