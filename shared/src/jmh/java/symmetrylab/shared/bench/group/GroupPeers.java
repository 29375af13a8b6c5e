package symmetrylab.shared.bench.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.shared.bench.python.PythonScript;
import symmetrylab.shared.equivariant.BlockSpace;
import symmetrylab.shared.equivariant.FourierCoordinates;
import symmetrylab.shared.flow.Descent;
import symmetrylab.shared.group.FiniteGroup;

/** The same steps in NumPy and PyTorch, where they are installed. */
final class GroupPeers {
    private static final int STEPS = 20;
    private static final double AGREEMENT = 1e-9;

    private GroupPeers() {}

    /**
     * A peer.
     *
     * @param name as the script knows it
     * @param title as it is printed
     * @param goals how many times faster ours is to be, on W1 and W2; NaN where no goal is set
     */
    record Peer(String name, String title, double[] goals) {}

    static final List<Peer> ALL = List.of(
            new Peer("torch-autograd", "PyTorch with autograd", new double[] {250, 10}),
            new Peer("torch", "PyTorch, the same algorithm", new double[] {40, 4}),
            new Peer("numpy", "NumPy, the same algorithm", new double[] {20, Double.NaN}));

    /** Microseconds a step; empty where the peer is absent. Fails where it does not train as ours does. */
    static Optional<Double> microseconds(Peer peer, GroupTask task) {
        FourierCoordinates coordinates = task.coordinates();
        Descent ours = task.descent(coordinates, task.points);
        ours.advance(STEPS);
        Optional<String> answer =
                new PythonScript(GroupPeers.class, "group_peers.py").answer(json(task, coordinates), peer.name());
        return answer.map(text -> {
            String[] parts = text.split("\\s+");
            double off = Math.abs(Double.parseDouble(parts[1]) - ours.progress().logLoss());
            if (!(off <= AGREEMENT)) {
                throw new IllegalStateException(
                        peer.title() + " on " + task + ": the loss after equal steps is off by " + off);
            }
            return Double.parseDouble(parts[0]);
        });
    }

    private static String json(GroupTask task, FourierCoordinates coordinates) {
        BlockSpace space = coordinates.space();
        List<String> parts = new ArrayList<>();
        int blocks = space.blocks().size();
        parts.add(pair(
                "degrees",
                IntStream.range(0, blocks)
                        .map(b -> space.blocks().get(b).degree())
                        .boxed()
                        .toList()));
        parts.add(pair(
                "scales",
                IntStream.range(0, blocks).mapToObj(b -> 1 / space.scale(b)).toList()));
        parts.add(pair("rows", table(GroupTask.transformed(coordinates, task.rows(task.points)))));
        parts.add(pair("layers", table(GroupTask.transformed(coordinates, task.layers()))));
        parts.add(pair("spatialRows", table(task.rows(task.points))));
        parts.add(pair("spatialLayers", table(task.layers())));
        parts.add(pair("labels", Arrays.toString(GroupTask.labels(task.points))));
        parts.add(pair("rate", GroupTask.LEARNING_RATE));
        parts.add(pair("steps", STEPS));
        parts.addAll(products(task));
        return "{" + String.join(",", parts) + "}";
    }

    /** The table of a small group; of shifts and poses how poses move pixels, and their own table. */
    private static List<String> products(GroupTask task) {
        FiniteGroup group = task.group();
        if (task == GroupTask.W1) {
            return List.of(pair("table", table(group)));
        }
        int poses = 8;
        int pixels = group.order() / poses;
        List<String> act = new ArrayList<>();
        for (int h = 0; h < poses; h++) {
            int pose = h;
            act.add(IntStream.range(0, pixels)
                    .map(a -> group.product(pose * pixels, a) % pixels)
                    .boxed()
                    .toList()
                    .toString());
        }
        List<String> table = new ArrayList<>();
        for (int h = 0; h < poses; h++) {
            int pose = h;
            table.add(IntStream.range(0, poses)
                    .map(k -> group.product(pose * pixels, k * pixels) / pixels)
                    .boxed()
                    .toList()
                    .toString());
        }
        return List.of(pair("act", act), pair("poses", table));
    }

    private static List<String> table(FiniteGroup group) {
        return IntStream.range(0, group.order())
                .mapToObj(u -> IntStream.range(0, group.order())
                        .map(v -> group.product(u, v))
                        .boxed()
                        .toList()
                        .toString())
                .toList();
    }

    private static List<String> table(double[][] rows) {
        return Arrays.stream(rows).map(Arrays::toString).toList();
    }

    private static String pair(String name, Object value) {
        return "\"" + name + "\":" + value;
    }
}
