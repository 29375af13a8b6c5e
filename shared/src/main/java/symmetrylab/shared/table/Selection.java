package symmetrylab.shared.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.table.ReadingOptions.ClassPair;

/** Takes labelled points one after the other, keeps those that are asked for, and gives them the labels +1 and −1. */
public final class Selection {
    private static final int MOST_LABELS_SHOWN = 12;

    private final ReadingOptions options;
    private final String noun;
    /** The labels seen, in their order; no more of them than a message shows. */
    private final Set<String> found = new LinkedHashSet<>();

    private final Map<String, Integer> kept = new LinkedHashMap<>();
    private final List<Labelled> points = new ArrayList<>();
    private int seen;

    private record Labelled(String label, double[] values) {}

    /** @param noun what the file calls a point: row or image */
    public Selection(ReadingOptions options, String noun) {
        this.options = options;
        this.noun = noun;
    }

    /** How many points there were so far. */
    public int seen() {
        return seen;
    }

    /** Counts a point of this label; true when its numbers are wanted too. */
    public boolean wants(String label) {
        seen++;
        boolean named = options.classes()
                .map(pair -> label.equals(pair.positive()) || label.equals(pair.negative()))
                .orElse(false);
        if (named || found.size() <= MOST_LABELS_SHOWN) {
            found.add(label);
        }
        boolean inPair = options.classes().isPresent() ? named : found.size() <= 2;
        return inPair && (options.limit().isEmpty() || kept.getOrDefault(label, 0) < share(label));
    }

    /** Half of the limit; of an odd one the class that becomes +1 has one more. */
    private int share(String label) {
        int limit = options.limit().orElseThrow();
        boolean second =
                options.classes().map(pair -> label.equals(pair.negative())).orElse(false);
        return second ? limit / 2 : (limit + 1) / 2;
    }

    /** Keeps a point; throws {@link TableRefused} where there are too many. */
    public void add(String label, double[] values) {
        int most = Math.min(Bounds.MOST_ROWS, Bounds.MOST_VALUES / Math.max(1, values.length));
        if (points.size() == most) {
            throw new TableRefused("there are more than " + most + " " + noun + "s to keep, and a run takes at most "
                    + most + " with " + values.length + " features: set limit=200 to take the first 200, half of"
                    + " each class");
        }
        points.add(new Labelled(label, values));
        kept.put(label, count(label) + 1);
    }

    /** The table of what was kept; throws {@link TableRefused} where the labels do not make two classes. */
    public Reading finish(List<String> notes) {
        ClassPair pair = options.classes().map(this::present).orElseGet(this::onlyTwo);
        if (options.limit().isPresent()) {
            cut(pair.negative(), options.limit().getAsInt() / 2);
        }
        List<String> all = new ArrayList<>(notes);
        all.add("label '" + pair.positive() + "' became +1 (" + count(pair.positive()) + " " + noun + "s), '"
                + pair.negative() + "' became -1 (" + count(pair.negative()) + ")");
        if (points.size() < seen) {
            all.add((seen - points.size()) + " of " + seen + " " + noun + "s were left out");
        }
        int wanted = options.limit().orElse(0);
        if (points.size() < wanted) {
            all.add("fewer than the limit of " + wanted + ": the file has no more of one class");
        }
        double[][] features = points.stream().map(Labelled::values).toArray(double[][]::new);
        int[] labels = points.stream()
                .mapToInt(point -> point.label().equals(pair.positive()) ? 1 : -1)
                .toArray();
        return new Reading(new DataTable(features, labels), all);
    }

    private int count(String label) {
        return kept.getOrDefault(label, 0);
    }

    private void cut(String label, int most) {
        for (int i = points.size() - 1; i >= 0 && count(label) > most; i--) {
            if (points.get(i).label().equals(label)) {
                points.remove(i);
                kept.put(label, count(label) - 1);
            }
        }
    }

    private ClassPair present(ClassPair pair) {
        for (String label : List.of(pair.positive(), pair.negative())) {
            if (!found.contains(label)) {
                throw new TableRefused("there is no " + noun + " with the label '" + label + "'; there are " + shown()
                        + ": choose two of them with classes");
            }
        }
        return pair;
    }

    private ClassPair onlyTwo() {
        List<String> labels = List.copyOf(found);
        if (labels.size() == 1) {
            throw new TableRefused("all " + seen + " " + noun + "s have the label '" + labels.get(0)
                    + "': two classes are needed, add points of another");
        }
        if (labels.size() > 2) {
            throw new TableRefused("there are more than two labels (" + shown() + "): set classes=" + labels.get(0)
                    + "," + labels.get(1) + " to choose two");
        }
        boolean numbers = labels.stream().allMatch(CsvNumber::isNumber);
        boolean larger = numbers && Decimal.parse(labels.get(1)) > Decimal.parse(labels.get(0));
        return larger ? new ClassPair(labels.get(1), labels.get(0)) : new ClassPair(labels.get(0), labels.get(1));
    }

    private String shown() {
        return found.stream()
                        .limit(MOST_LABELS_SHOWN)
                        .map(CsvNumber::shortened)
                        .sorted()
                        .collect(Collectors.joining(", "))
                + (found.size() > MOST_LABELS_SHOWN ? ", …" : "");
    }
}
