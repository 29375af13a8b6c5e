package symmetrylab.shared.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.table.ReadingOptions.ClassPair;

/** Takes labelled points one after the other, keeps those that are asked for, and gives them the labels +1 and −1. */
public final class Selection implements PointSink {
    private static final int MOST_LABELS_SHOWN = 12;

    private final ReadingOptions options;
    private final Phrase nouns;
    /** The labels seen, in their order; no more of them than a message shows. */
    private final Set<String> found = new LinkedHashSet<>();

    private final Map<String, Integer> kept = new LinkedHashMap<>();
    private final List<Labelled> points = new ArrayList<>();
    private int seen;

    private record Labelled(String label, double[] values) {}

    /** @param nouns what the file calls points: rows or images */
    public Selection(ReadingOptions options, Phrase nouns) {
        this.options = options;
        this.nouns = nouns;
    }

    @Override
    public int seen() {
        return seen;
    }

    @Override
    public boolean wants(String label) {
        seen++;
        boolean named = options.classes()
                .map(pair -> label.equals(pair.positive()) || label.equals(pair.negative()))
                .orElse(false);
        if (named || found.size() <= MOST_LABELS_SHOWN) {
            found.add(label);
        }
        boolean inPair = options.classes().isPresent() ? named : found.size() <= 2;
        return inPair && count(label) < Math.min(share(label), options.each().orElse(Integer.MAX_VALUE));
    }

    /** Half of the limit; of an odd one the class that becomes +1 has one more. */
    private int share(String label) {
        if (options.limit().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int limit = options.limit().getAsInt();
        boolean second =
                options.classes().map(pair -> label.equals(pair.negative())).orElse(false);
        return second ? limit / 2 : (limit + 1) / 2;
    }

    @Override
    public void add(String label, double[] values) {
        int most = Math.min(Bounds.MOST_ROWS, Bounds.MOST_VALUES / Math.max(1, values.length));
        if (points.size() == most) {
            throw new TableRefused(
                    "there are more than {0} {1} to keep, and a run takes at most {0} with {2} features: set limit=200"
                            + " to take the first 200, half of each class",
                    most, nouns, values.length);
        }
        points.add(new Labelled(label, values));
        kept.put(label, count(label) + 1);
    }

    /** The table of what was kept; throws {@link TableRefused} where the labels do not make two classes. */
    public Reading finish(List<Phrase> notes) {
        ClassPair pair = options.classes().map(this::present).orElseGet(this::onlyTwo);
        if (options.limit().isPresent()) {
            cut(pair.negative(), options.limit().getAsInt() / 2);
        }
        List<Phrase> all = new ArrayList<>(notes);
        all.add(Phrase.of(
                "label '{0}' became +1 ({1} {2}), '{3}' became -1 ({4})",
                pair.positive(), count(pair.positive()), nouns, pair.negative(), count(pair.negative())));
        if (points.size() < seen) {
            all.add(Phrase.of("{0} of {1} {2} were left out", seen - points.size(), seen, nouns));
        }
        int wanted = Math.min(options.limit().orElse(0), 2 * options.each().orElse(Bounds.MOST_ROWS));
        if (points.size() < wanted) {
            all.add(Phrase.of("fewer than the limit of {0}: the file has no more of one class", wanted));
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
                throw new TableRefused(
                        "there are no {0} with the label '{1}'; there are {2}: choose two of them with classes",
                        nouns, label, shown());
            }
        }
        return pair;
    }

    private ClassPair onlyTwo() {
        List<String> labels = List.copyOf(found);
        if (labels.size() == 1) {
            throw new TableRefused(
                    "all {0} {1} have the label '{2}': two classes are needed, add points of another",
                    seen, nouns, labels.get(0));
        }
        if (labels.size() > 2) {
            throw new TableRefused(
                    "there are more than two labels ({0}): set classes={1},{2} to choose two",
                    shown(), labels.get(0), labels.get(1));
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
