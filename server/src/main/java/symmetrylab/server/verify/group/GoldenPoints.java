package symmetrylab.server.verify.group;

import java.util.List;
import symmetrylab.server.verify.golden.Bounds;
import symmetrylab.server.verify.golden.Comparison;
import symmetrylab.server.verify.golden.Node;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.equivariant.SeparablePoints;
import symmetrylab.shared.fourier.GroupFourierTransform;
import symmetrylab.shared.fourier.Spectrum;

/** Labelled functions on a group that a case gives. */
record GoldenPoints(
        GoldenGroup group,
        GroupFourierTransform transform,
        FourierCoordinates coordinates,
        double[][] rows,
        double[] labels) {
    static GoldenPoints of(Node golden) {
        GoldenGroup group = GoldenGroup.of(golden);
        GroupFourierTransform transform = GroupFourierTransform.of(group.group());
        List<Node> points = golden.at("input").at("X").items();
        double[][] rows = new double[points.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = group.function(points.get(i)).re();
        }
        return new GoldenPoints(
                group,
                transform,
                new FourierCoordinates(transform),
                rows,
                golden.at("input").at("y").vector());
    }

    double[] function(Node node) {
        return group.function(node).re();
    }

    SeparablePoints points() {
        double[][] there = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            there[i] = coordinates.of(rows[i]);
        }
        return SeparablePoints.of(there, labels);
    }

    /** Singular values and rank of β. */
    void checkSpectrum(double[] beta, Node expected, Comparison comparison) {
        Spectrum spectrum = transform.forward(beta);
        FourierInvariantsKind.checkSingularValues(
                spectrum, expected.at("beta_singular_values"), Bounds.NUCLEAR, comparison);
        Node rank = expected.at("rank_with_multiplicity");
        comparison.number(rank.path(), spectrum.rank(10 * Bounds.RANK_CUT), rank.integer(), 0);
    }
}
