package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.group.ConjugacyClass;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Subgroup;
import symmetrylab.shared.number.RandomStream;

/** Lagrange's theorem, normal subgroups, graphs and tables of many groups. */
class GroupExplorerTest {
    static Stream<String> groups() {
        return Told.groups("D30", "S5", "A5", "(C5xC5):Q8");
    }

    private static String list(int... elements) {
        return Arrays.stream(elements).mapToObj(a -> "#" + a).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void cosetsOfEverySubgroupAreAsManyAsItsIndexAndAgreeWhereItIsNormal(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        List<Subgroup> subgroups = group.subgroups();
        int stride = Math.max(1, subgroups.size() / 12);
        for (int i = 0; i < subgroups.size(); i += stride) {
            Subgroup subgroup = subgroups.get(i);
            Told told = Told.of(Told.EXPLORER, "group", text, "subset", list(subgroup.elements()), "close", "off");
            told.assertEveryClaimHoldsWhereItMust();
            told.assertFinite();
            assertThat(told.claim("lagrange").verdict()).as(told.toString()).isEqualTo(Claim.Verdict.HOLDS);
            assertThat(told.series("translates")).isEqualTo(subgroup.index());
            assertThat(told.series("subset")).isEqualTo(subgroup.order());
            Claim normal = told.claim("normal");
            assertThat(normal.verdict() == Claim.Verdict.HOLDS)
                    .as(told.toString())
                    .isEqualTo(subgroup.normal());
            assertThat(normal.residual() == 0).isEqualTo(subgroup.normal());
        }
    }

    /** Of any set at all: Lagrange's product is |G| for a coset as well, and never where a set is no coset and translates overlap. */
    @ParameterizedTest
    @MethodSource("groups")
    void aSetThatIsNoSubgroupIsToldSo(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        RandomStream chance = RandomStream.named(2, text);
        for (int trial = 0; trial < 5; trial++) {
            int[] some = new int[1 + chance.nextInt(3)];
            for (int i = 0; i < some.length; i++) {
                some[i] = chance.nextInt(group.order());
            }
            Set<Integer> chosen = new HashSet<>(List.of(0));
            Arrays.stream(some).forEach(chosen::add);
            boolean closed = group.subgroup(some).order() == chosen.size();
            Told told = Told.of(Told.EXPLORER, "group", text, "subset", list(some), "close", "off");
            told.assertEveryClaimHoldsWhereItMust();
            assertThat(told.claim("lagrange").hypotheses().get(0).met()).isEqualTo(closed);
            assertThat(told.series("subset")).isEqualTo(chosen.size());
            Set<Set<Integer>> translates = new HashSet<>();
            for (int a = 0; a < group.order(); a++) {
                int from = a;
                translates.add(chosen.stream().map(h -> group.product(from, h)).collect(Collectors.toSet()));
            }
            assertThat(told.series("translates")).isEqualTo(translates.size());
            Told full = Told.of(Told.EXPLORER, "group", text, "subset", list(some));
            assertThat(full.series("subset")).isEqualTo(group.subgroup(some).order());
            assertThat(full.claim("lagrange").verdict()).isEqualTo(Claim.Verdict.HOLDS);
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyColourPartsAllElementsIntoNamedKinds(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        for (String colour : new String[] {"element", "order", "class", "left", "right"}) {
            for (String close : new String[] {"on", "off"}) {
                Told told = Told.of(
                        Told.EXPLORER,
                        "group",
                        text,
                        "colour",
                        colour,
                        "close",
                        close,
                        "subset",
                        "#" + (group.order() - 1));
                if (group.order() > FigureState.MOST_DRAWN) {
                    assertThat(told.draws("graph") || told.draws("quilt")).isFalse();
                    continue;
                }
                FigureState.Elements elements = ((FigureState.Graph) told.state("graph")).elements();
                assertThat(elements.names()).hasSize(group.order()).doesNotHaveDuplicates();
                assertThat(elements.kinds()).hasSize(group.order());
                assertThat(elements.kindNames()).as(told.toString()).doesNotHaveDuplicates();
                Set<Integer> used = Arrays.stream(elements.kinds()).boxed().collect(Collectors.toSet());
                assertThat(used).hasSize(elements.kindNames().size());
                assertThat(used).allMatch(kind -> kind >= 0 && kind < used.size());
                assertKinds(group, colour, close, told, elements);
            }
        }
    }

    private static void assertKinds(
            FiniteGroup group, String colour, String close, Told told, FigureState.Elements elements) {
        int kinds = elements.kindNames().size();
        if (colour.equals("class")) {
            assertThat(kinds).isEqualTo(group.conjugacyClasses().size());
            for (ConjugacyClass one : group.conjugacyClasses()) {
                for (int a : one.elements()) {
                    assertThat(elements.kinds()[a]).isEqualTo(elements.kinds()[one.representative()]);
                }
            }
        } else if (colour.equals("element")) {
            assertThat(kinds).isEqualTo(group.order());
        } else if (!colour.equals("order") && close.equals("on")) {
            assertThat(kinds).isEqualTo((int) told.series("translates"));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void tableAndGraphAreThoseOfTheGroup(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        int n = group.order();
        if (n > FigureState.MOST_DRAWN) {
            return;
        }
        Told told = Told.of(Told.EXPLORER, "group", text, "colour", "class", "subset", "");
        FigureState.Quilt quilt = (FigureState.Quilt) told.state("quilt");
        FigureState.Graph graph = (FigureState.Graph) told.state("graph");
        assertThat(Arrays.stream(quilt.order()).sorted().toArray())
                .isEqualTo(java.util.stream.IntStream.range(0, n).toArray());
        for (int i = 1; i < n; i++) {
            assertThat(quilt.elements().kinds()[quilt.order()[i]])
                    .isGreaterThanOrEqualTo(quilt.elements().kinds()[quilt.order()[i - 1]]);
        }
        int[] generators = group.generators();
        assertThat(graph.generators()).hasSize(generators.length);
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                assertThat(quilt.products()[a * n + b]).isEqualTo(group.product(a, b));
            }
            for (int k = 0; k < generators.length; k++) {
                assertThat(graph.targets()[a * generators.length + k]).isEqualTo(group.product(a, generators[k]));
            }
        }
        assertThat(graph.path()).containsExactly(0);
    }

    @Test
    void aWalkEndsAtTheProductOfItsSteps() {
        Told told = Told.of(Told.EXPLORER, "group", "D4", "walk", "r r s r");
        FiniteGroup group = FiniteGroup.parse("D4");
        int[] path = ((FigureState.Graph) told.state("graph")).path();
        assertThat(path).hasSize(5);
        assertThat(group.name(path[4])).isEqualTo("r s");
        assertThat(told.series("walk")).isEqualTo(4);
        assertThat(told.series("walk-order")).isEqualTo(2);
    }

    /** The estimate says what is heavy; what it calls light is done at once. */
    @ParameterizedTest
    @ValueSource(strings = {"C100000", "D50000", "S8", "A8", "C1000xC100", "(C28xC28):D4", "C5000"})
    void whatIsCalledLightIsLight(String text) {
        for (String close : new String[] {"on", "off"}) {
            Assertions.assertTimeout(Duration.ofSeconds(8), () -> {
                var settings = Told.settings(Told.EXPLORER, "group", text, "subset", "e", "close", close);
                var cost = Told.EXPLORER.estimate(settings, Inputs.none());
                if (cost.suitsBrowser(Told.EXPLORER.schema().pace())) {
                    Told.of(Told.EXPLORER, settings);
                }
            });
        }
    }

    @Test
    void aGroupThatCannotBeWalkedThroughIsRefusedByItsParameter() {
        assertThatThrownBy(() -> Told.of(Told.EXPLORER, "group", "C100001"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("group")
                .hasMessageContaining("C100001, order 100001");
    }
}
