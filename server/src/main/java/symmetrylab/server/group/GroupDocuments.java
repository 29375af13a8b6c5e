package symmetrylab.server.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Fact;
import symmetrylab.server.document.Part;
import symmetrylab.server.document.Table;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.GroupRefused;
import symmetrylab.shared.group.Subgroup;
import symmetrylab.shared.group.TableGroup;
import symmetrylab.shared.representation.Irrep;

/** What is told of a group. */
public final class GroupDocuments {
    /** Most rows of a table that stands in the overview. */
    private static final int SHORT = 40;

    private final FiniteGroup group;
    private final GroupTables tables;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private GroupDocuments(FiniteGroup group) {
        this.group = group;
        tables = new GroupTables(group);
        facts.addAll(naming(group));
    }

    /**
     * One aspect of a group.
     *
     * @param irrep of the matrices: a name, or # and a number
     */
    public static Document of(FiniteGroup group, Aspect aspect, Optional<String> irrep) {
        try {
            return new GroupDocuments(group).of(aspect, irrep);
        } catch (GroupRefused e) {
            throw Refused.of(e);
        }
    }

    /** Which group it is. */
    static List<Fact> naming(FiniteGroup group) {
        return List.of(new Fact("group", "group", GroupText.shown(group)), new Fact("order", "order", group.order()));
    }

    private Document of(Aspect aspect, Optional<String> irrep) {
        if (aspect == Aspect.OVERVIEW) {
            return overview();
        }
        Part part = switch (aspect) {
            case OVERVIEW -> throw new IllegalStateException("the overview is made of parts");
            case ELEMENTS -> tables.elements();
            case CAYLEY -> tables.cayley();
            case CLASSES -> tables.classes(true);
            case CHARACTERS -> tables.characters();
            case IRREPS -> tables.irreps();
            case MATRICES -> tables.matrices(irrep);
            case SUBGROUPS -> tables.subgroups();
        };
        return Document.of(title(group), facts, part);
    }

    static String title(FiniteGroup group) {
        return GroupText.shown(group) + ", order " + group.order();
    }

    private Document overview() {
        facts.add(new Fact("generators", "generators", tables.names(group.generators())));
        facts.add(new Fact("commutative", "commutative", group.commutative()));
        if (group instanceof TableGroup table) {
            renumbering(table.map());
        }
        trying("the centre", this::centre);
        trying("the conjugacy classes", this::classes);
        trying("the irreducible representations", this::irreps);
        trying("the character table", this::characters);
        trying("the subgroups", this::subgroups);
        trying("the elements", this::elements);
        return new Document(title(group), facts, parts, Aspect.IRREPS.word(), notes);
    }

    /** What cannot be had of a large group is said, and the rest is told. */
    private void trying(String what, Runnable telling) {
        try {
            telling.run();
        } catch (GroupRefused | Refused e) {
            String reason = e.getMessage();
            notes.add(reason.startsWith(what) ? reason : what + ": " + reason);
        }
    }

    /** The identity of a table comes first, so that the elements of one in which it does not are numbered anew. */
    private void renumbering(int[] map) {
        boolean moved = IntStream.range(0, map.length).anyMatch(a -> map[a] != a);
        if (moved) {
            List<String> pairs = IntStream.range(0, map.length)
                    .filter(a -> map[a] != a)
                    .mapToObj(a -> a + " is now " + map[a])
                    .toList();
            facts.add(new Fact("renumbered", "renumbered", pairs));
        }
    }

    private void centre() {
        Limits.elements("the centre", group);
        Subgroup centre = group.centre();
        facts.add(new Fact("centreOrder", "order of centre", centre.order()));
        if (centre.order() <= SHORT) {
            facts.add(new Fact("centre", "centre", tables.names(centre.elements())));
        }
    }

    private void classes() {
        int count = tables.conjugacyClasses().size();
        facts.add(new Fact("classCount", "conjugacy classes", count));
        add(Aspect.CLASSES, count, () -> tables.classes(false));
    }

    private void irreps() {
        List<Irrep> irreps = tables.dual().irreps();
        int[] types = tables.dual().countByType();
        facts.add(new Fact("irrepCount", "irreducible representations", irreps.size()));
        facts.add(new Fact("dimensions", "by dimension", dimensions(irreps)));
        facts.add(new Fact("realIrreps", "of real type", types[0]));
        facts.add(new Fact("complexIrreps", "of complex type", types[1]));
        facts.add(new Fact("quaternionicIrreps", "of quaternionic type", types[2]));
        facts.add(new Fact(
                "sumOfSquares",
                "sum of squared dimensions",
                irreps.stream()
                        .mapToInt(irrep -> irrep.degree() * irrep.degree())
                        .sum()));
        add(Aspect.IRREPS, irreps.size(), tables::irreps);
    }

    private static List<String> dimensions(List<Irrep> irreps) {
        return irreps.stream()
                .collect(Collectors.groupingBy(Irrep::degree, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " of dimension " + entry.getKey())
                .toList();
    }

    private void characters() {
        add(Aspect.CHARACTERS, tables.dual().size(), tables::characters);
    }

    private void subgroups() {
        Table all = tables.subgroups();
        facts.add(new Fact("subgroupCount", "subgroups", all.rows()));
        add(Aspect.SUBGROUPS, all.rows(), () -> all);
    }

    private void elements() {
        Limits.elements("the elements", group);
        if (group.order() <= SHORT) {
            int[] all = IntStream.range(0, group.order()).toArray();
            facts.add(new Fact("elements", "elements", tables.names(all)));
        } else {
            leftOut(Aspect.ELEMENTS, group.order());
        }
    }

    private void add(Aspect aspect, int rows, Supplier<? extends Part> making) {
        if (rows <= SHORT) {
            parts.add(making.get());
        } else {
            leftOut(aspect, rows);
        }
    }

    private void leftOut(Aspect aspect, int rows) {
        notes.add(rows + " " + aspect.word() + " are left out here: take the table '" + aspect.word() + "'");
    }
}
