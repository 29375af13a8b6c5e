package symmetrylab.shared.experiments.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;

/** Parts the elements of a group into kinds, which have a colour each. */
final class Kinds {
    private final Scenery scenery;
    private final FiniteGroup group;

    Kinds(Scenery scenery) {
        this.scenery = scenery;
        this.group = scenery.group();
    }

    FigureState.Elements by(String colour) {
        return switch (colour) {
            case "order" -> orders();
            case "class" -> classes();
            case "left" -> translates(true);
            case "right" -> translates(false);
            default -> elements();
        };
    }

    private FigureState.Elements elements() {
        int[] kinds = new int[group.order()];
        for (int a = 0; a < kinds.length; a++) {
            kinds[a] = a;
        }
        List<String> names = scenery.names().prettyNames();
        return new FigureState.Elements(names, kinds, names);
    }

    private FigureState.Elements orders() {
        int[] orders = new int[group.order()];
        TreeMap<Integer, Integer> found = new TreeMap<>();
        for (int a = 0; a < orders.length; a++) {
            orders[a] = group.elementOrder(a);
            found.put(orders[a], 0);
        }
        List<String> names = new ArrayList<>();
        for (int order : found.keySet()) {
            found.put(order, names.size());
            names.add("ord " + order);
        }
        int[] kinds = new int[orders.length];
        for (int a = 0; a < kinds.length; a++) {
            kinds[a] = found.get(orders[a]);
        }
        return new FigureState.Elements(scenery.names().prettyNames(), kinds, names);
    }

    private FigureState.Elements classes() {
        List<ConjugacyClass> classes = group.conjugacyClasses();
        List<String> names = new ArrayList<>();
        for (ConjugacyClass one : classes) {
            names.add("[" + scenery.names().pretty(one.representative()) + "]");
        }
        return new FigureState.Elements(scenery.names().prettyNames(), ConjugacyClass.numbers(group, classes), names);
    }

    /** Where translates overlap, an element has the colour of the first that has it. */
    private FigureState.Elements translates(boolean left) {
        int[] kinds = new int[group.order()];
        boolean[] known = new boolean[kinds.length];
        List<String> names = new ArrayList<>();
        for (int[] set : scenery.subset().translates(left)) {
            boolean used = false;
            String first = "";
            for (int a : set) {
                if (!known[a]) {
                    known[a] = true;
                    kinds[a] = names.size();
                    first = used ? first : scenery.names().pretty(a);
                    used = true;
                }
            }
            if (used) {
                names.add(left ? first + "·H" : "H·" + first);
            }
        }
        return new FigureState.Elements(scenery.names().prettyNames(), kinds, names);
    }
}
