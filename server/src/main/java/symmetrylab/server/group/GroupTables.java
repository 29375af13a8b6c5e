package symmetrylab.server.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import symmetrylab.server.document.Blocks;
import symmetrylab.server.document.Column;
import symmetrylab.server.document.Grid;
import symmetrylab.server.document.Table;
import symmetrylab.server.group.Refused.Kind;
import symmetrylab.shared.group.CayleyTable;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Subgroup;
import symmetrylab.shared.representation.CharacterTable;
import symmetrylab.shared.representation.Dual;
import symmetrylab.shared.representation.Irrep;
import symmetrylab.shared.representation.Representation;

/** The tables of one group; each is made when it is asked for, within the {@link Limits}. */
final class GroupTables {
    private final FiniteGroup group;
    private Dual dual;
    private List<ConjugacyClass> classes;
    private Map<String, Irrep> named;
    private int[] offsets;

    GroupTables(FiniteGroup group) {
        this.group = group;
    }

    Dual dual() {
        if (dual == null) {
            Limits.irreps(group);
            dual = Dual.of(group);
        }
        return dual;
    }

    List<ConjugacyClass> conjugacyClasses() {
        if (classes == null) {
            Limits.elements("the conjugacy classes", group);
            classes = group.conjugacyClasses();
        }
        return classes;
    }

    List<String> names(int... elements) {
        return IntStream.of(elements).mapToObj(group::name).toList();
    }

    private List<String> names() {
        return IntStream.range(0, group.order()).mapToObj(group::name).toList();
    }

    Table elements() {
        Limits.elements("the elements", group);
        int[] all = IntStream.range(0, group.order()).toArray();
        return new Table(
                "elements",
                "Elements",
                List.of(
                        new Column.Integers("number", all),
                        new Column.Texts("name", names()),
                        new Column.Integers(
                                "order",
                                IntStream.of(all).map(group::elementOrder).toArray()),
                        new Column.Integers(
                                "inverse", IntStream.of(all).map(group::inverse).toArray()),
                        new Column.Integers("class", ConjugacyClass.numbers(group, conjugacyClasses()))));
    }

    Grid cayley() {
        Limits.cayley(group);
        CayleyTable table = group.table();
        int n = group.order();
        double[] products = new double[n * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                products[a * n + b] = table.at(a, b);
            }
        }
        List<String> names = names();
        return new Grid(
                "cayley",
                "Cayley table: row a, column b holds the number of ab",
                "left",
                names,
                "right",
                names,
                products,
                new double[0]);
    }

    /** @param full with the numbers of the elements */
    Table classes(boolean full) {
        List<ConjugacyClass> all = conjugacyClasses();
        int[] representatives =
                all.stream().mapToInt(ConjugacyClass::representative).toArray();
        List<Column> columns = new ArrayList<>(List.of(
                new Column.Integers("class", IntStream.range(0, all.size()).toArray()),
                new Column.Integers("representative", representatives),
                new Column.Texts("name", names(representatives)),
                new Column.Integers(
                        "size", all.stream().mapToInt(ConjugacyClass::size).toArray()),
                new Column.Integers(
                        "order",
                        all.stream().mapToInt(ConjugacyClass::elementOrder).toArray())));
        if (full) {
            columns.add(Column.Lists.ofIntegers(
                    "elements", all.stream().map(ConjugacyClass::elements).toList()));
        }
        return new Table("classes", "Conjugacy classes", columns);
    }

    Grid characters() {
        long size = dual().size();
        Limits.entries("the character table", group, size * size);
        CharacterTable table = dual().characterTable();
        int n = dual().size();
        double[] re = new double[n * n];
        double[] im = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                re[i * n + j] = table.re(i, j);
                im[i * n + j] = table.im(i, j);
            }
        }
        int[] representatives = table.classes().stream()
                .mapToInt(ConjugacyClass::representative)
                .toArray();
        return new Grid(
                "characters",
                "Characters on the classes",
                "irrep",
                irrepNames(),
                "class",
                names(representatives),
                re,
                im);
    }

    private List<String> irrepNames() {
        return dual().irreps().stream().map(Irrep::name).toList();
    }

    Table irreps() {
        List<Irrep> all = dual().irreps();
        return new Table(
                "irreps",
                "Irreducible representations",
                List.of(
                        new Column.Integers(
                                "number", all.stream().mapToInt(Irrep::number).toArray()),
                        new Column.Texts("name", irrepNames()),
                        new Column.Integers(
                                "dimension",
                                all.stream().mapToInt(Irrep::degree).toArray()),
                        new Column.Texts(
                                "type",
                                all.stream()
                                        .map(irrep -> irrep.type().name().toLowerCase(Locale.ROOT))
                                        .toList()),
                        new Column.Integers(
                                "indicator",
                                all.stream()
                                        .mapToInt(irrep -> irrep.type().indicator())
                                        .toArray())));
    }

    Blocks matrices(Optional<String> name) {
        List<Irrep> wanted = name.map(given -> List.of(irrep(given))).orElse(dual().irreps());
        long entries = wanted.stream()
                .mapToLong(irrep -> (long) group.order() * irrep.degree() * irrep.degree())
                .sum();
        Limits.entries("the matrices", group, entries);
        List<Blocks.Block> blocks = wanted.stream().map(this::block).toList();
        return new Blocks("matrices", "Matrices", "irrep", List.of("element", "row", "column"), blocks);
    }

    /** Where the entries of an irreducible representation begin in a spectrum. */
    int offset(Irrep irrep) {
        offsets = offsets == null ? dual().offsets() : offsets;
        return offsets[irrep.number()];
    }

    /** The one of this name, or of # and its number. */
    Irrep irrep(String given) {
        if (named == null) {
            named = new HashMap<>();
            dual().irreps().forEach(irrep -> named.put("#" + irrep.number(), irrep));
            dual().irreps().forEach(irrep -> named.put(irrep.name(), irrep));
        }
        return Optional.ofNullable(named.get(given))
                .orElseThrow(() -> new Refused(
                        Kind.UNKNOWN_NAME,
                        GroupText.shown(group) + " has no irreducible representation '" + given + "'; there are "
                                + (dual().size() > 20
                                        ? "#0 to #" + (dual().size() - 1)
                                        : String.join(", ", irrepNames()))));
    }

    private Blocks.Block block(Irrep irrep) {
        int d = irrep.degree();
        int n = group.order();
        Representation representation = dual().representation(irrep.number());
        double[] re = new double[n * d * d];
        double[] im = new double[n * d * d];
        double[] oneRe = new double[d * d];
        double[] oneIm = new double[d * d];
        for (int g = 0; g < n; g++) {
            representation.matrixInto(g, oneRe, oneIm);
            System.arraycopy(oneRe, 0, re, g * d * d, d * d);
            System.arraycopy(oneIm, 0, im, g * d * d, d * d);
        }
        return new Blocks.Block(irrep.name(), new int[] {n, d, d}, re, im);
    }

    Table subgroups() {
        List<Subgroup> all = group.subgroups();
        boolean[] normal = new boolean[all.size()];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = all.get(i).normal();
        }
        return new Table(
                "subgroups",
                "Subgroups",
                List.of(
                        new Column.Integers(
                                "order", all.stream().mapToInt(Subgroup::order).toArray()),
                        new Column.Integers(
                                "index", all.stream().mapToInt(Subgroup::index).toArray()),
                        new Column.Truths("normal", normal),
                        new Column.Texts(
                                "generators", all.stream().map(this::generators).toList()),
                        Column.Lists.ofIntegers(
                                "elements", all.stream().map(Subgroup::elements).toList())));
    }

    /** Each element that those before do not generate. */
    private String generators(Subgroup subgroup) {
        int[] chosen = new int[0];
        Subgroup made = group.subgroup();
        for (int element : subgroup.elements()) {
            if (!made.contains(element)) {
                chosen = IntStream.concat(IntStream.of(chosen), IntStream.of(element))
                        .toArray();
                made = group.subgroup(chosen);
            }
        }
        return String.join(", ", names(chosen));
    }
}
