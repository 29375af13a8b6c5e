package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Walk;

/** A group with a walk in it and a set of elements. */
final class Scenery {
    private final GroupText names;
    private final int[] walk;
    private final Subset subset;

    /** @param walk the elements by which the walk went, from the right */
    Scenery(GroupText names, int[] walk, int[] chosen, boolean close) {
        this.names = names;
        this.walk = walk;
        this.subset = new Subset(names.group(), chosen, close);
    }

    GroupText names() {
        return names;
    }

    FiniteGroup group() {
        return names.group();
    }

    Subset subset() {
        return subset;
    }

    /** The elements that the walk visits, the identity first. */
    int[] path() {
        int[] path = new int[walk.length + 1];
        for (int i = 0; i < walk.length; i++) {
            path[i + 1] = group().product(path[i], walk[i]);
        }
        return path;
    }

    FigureState.Graph graph(FigureState.Elements elements) {
        FiniteGroup group = group();
        CosetRings rings = new CosetRings(group);
        int[] generators = group.generators();
        int[] targets = new int[group.order() * generators.length];
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < generators.length; k++) {
            labels.add(names.pretty(generators[k]));
            for (int a = 0; a < group.order(); a++) {
                targets[a * generators.length + k] = group.product(a, generators[k]);
            }
        }
        return new FigureState.Graph(elements, rings.xs(), rings.ys(), labels, targets, path());
    }

    /** The table, elements of one kind beside each other. */
    FigureState.Quilt quilt(FigureState.Elements elements) {
        int n = group().order();
        Integer[] sorted = new Integer[n];
        for (int a = 0; a < n; a++) {
            sorted[a] = a;
        }
        int[] kinds = elements.kinds();
        Arrays.sort(sorted, Comparator.comparingInt(a -> kinds[a]));
        int[] order = new int[n];
        int[] products = new int[n * n];
        for (int a = 0; a < n; a++) {
            order[a] = sorted[a];
            for (int b = 0; b < n; b++) {
                products[a * n + b] = group().product(a, b);
            }
        }
        return new FigureState.Quilt(elements, order, products);
    }

    /** The walk that goes on to an element by the shortest way. */
    int[] stepsTo(int element) {
        int[] path = path();
        int wanted = group().product(group().inverse(path[path.length - 1]), element);
        Walk shortest = new Walk(group());
        int[] generators = group().generators();
        List<Integer> steps = new ArrayList<>();
        for (int rest = wanted; rest != 0; rest = shortest.from(rest)) {
            steps.add(0, generators[shortest.by(rest)]);
        }
        int[] longer = Arrays.copyOf(walk, walk.length + steps.size());
        for (int i = 0; i < steps.size(); i++) {
            longer[walk.length + i] = steps.get(i);
        }
        return longer;
    }

    /** The walk one step on, by the generator with this letter or number; one step back; null for other keys. */
    int[] stepsBy(String key) {
        if (key.equals("Backspace")) {
            return walk.length == 0 ? null : Arrays.copyOf(walk, walk.length - 1);
        }
        int[] generators = group().generators();
        for (int k = 0; k < generators.length; k++) {
            if (key.equals(Integer.toString(k + 1)) || key.equals(group().name(generators[k]))) {
                int[] longer = Arrays.copyOf(walk, walk.length + 1);
                longer[walk.length] = generators[k];
                return longer;
            }
        }
        return null;
    }
}
