package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.FigureState;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Touch;
import symmetrylab.shared.group.FiniteGroup;
import symmetrylab.shared.group.Walk;
import symmetrylab.shared.number.RandomStream;

/** What a hand does in the pictures of groups, and what it cannot do. */
class TouchTest {
    private static final String[] KEYS = {
        "",
        "Enter",
        " ",
        "Delete",
        "Backspace",
        "Shift+ArrowUp",
        "Shift+ArrowDown",
        "ArrowUp",
        "Tab",
        "r",
        "s",
        "1",
        "2",
        "3",
        "9",
        "0",
        "Shift+Enter",
        "e",
        "é"
    };

    static Stream<Experiment> experiments() {
        return Stream.of(Told.EXPLORER, Told.WORKBENCH, Told.GAUGE);
    }

    private static Optional<Settings> touched(Settings settings, Touch touch) {
        Experiment experiment = Stream.of(Told.EXPLORER, Told.WORKBENCH, Told.GAUGE)
                .filter(one -> one.schema() == settings.schema())
                .findFirst()
                .orElseThrow();
        Optional<Settings> after = experiment.touched(settings, touch);
        after.ifPresent(changed -> {
            assertThat(Settings.parse(changed.schema(), changed.text())).isEqualTo(changed);
            boolean zero =
                    experiment == Told.GAUGE && valuesOf(changed, "signal").noneMatch(v -> v != 0);
            if (!zero) {
                Told.of(experiment, changed).assertFinite();
            }
        });
        return after;
    }

    private static java.util.stream.DoubleStream valuesOf(Settings settings, String name) {
        return Arrays.stream(text(settings, name).split(",")).mapToDouble(Double::parseDouble);
    }

    private static String text(Settings settings, String name) {
        return settings.text(settings.schema().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static Settings press(Settings settings, String figure, int place, double value) {
        return touched(settings, new Touch(figure, place, value, "")).orElseThrow();
    }

    private static Settings key(Settings settings, String figure, int place, String key) {
        return touched(settings, new Touch(figure, place, Double.NaN, key)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"signal, signal", "filter, filter"})
    void aHandPaintsTheFunctionThatItTouches(String figure, String name) {
        Settings start = Told.settings(Told.WORKBENCH, name, "0,0,0.5,0,0,0,0,0");
        assertThat(text(press(start, figure, 3, 0.7234), name)).isEqualTo("0,0,0.5,0.7,0,0,0,0");
        assertThat(text(press(start, figure, 0, -0.3), name)).isEqualTo("-0.3,0,0.5,0,0,0,0,0");
        assertThat(text(press(start, figure, 7, 88), name)).isEqualTo("0,0,0.5,0,0,0,0,1");
        assertThat(text(press(start, figure, 7, Double.NEGATIVE_INFINITY), name))
                .isEqualTo("0,0,0.5,0,0,0,0,-1");
        assertThat(text(key(start, figure, 2, "Shift+ArrowUp"), name)).isEqualTo("0,0,0.6,0,0,0,0,0");
        assertThat(text(key(start, figure, 2, "Shift+ArrowDown"), name)).isEqualTo("0,0,0.4,0,0,0,0,0");
        assertThat(text(key(start, figure, 2, "Delete"), name)).isEqualTo("0,0,0,0,0,0,0,0");
        assertThat(text(key(start, figure, 2, "Enter"), name)).isEqualTo("0,0,0,0,0,0,0,0");
        assertThat(text(key(start, figure, 1, "Enter"), name)).isEqualTo("0,1,0.5,0,0,0,0,0");
        assertThat(touched(start, new Touch(figure, 1, Double.NaN, "x"))).isEmpty();
        assertThat(touched(start, new Touch(figure, 1, Double.NaN, ""))).isEmpty();
        String other = name.equals("signal") ? "filter" : "signal";
        assertThat(text(press(start, figure, 3, 0.7), other)).isEqualTo(text(start, other));
    }

    @Test
    void enterTwiceLeavesADeltaAsItWas() {
        Settings start = Told.settings(Told.GAUGE, "signal", "delta s");
        Settings there = key(start, "signal", 1, "Enter");
        Settings back = key(there, "signal", 1, "Enter");
        assertThat(Told.of(Told.GAUGE, there).series("support")).isEqualTo(2);
        assertThat(Told.of(Told.GAUGE, back).bars("signal", "signal"))
                .isEqualTo(Told.of(Told.GAUGE, start).bars("signal", "signal"));
    }

    /** A hand that takes the last value away can put one in again. */
    @Test
    void theZeroFunctionCanBePaintedOn() {
        Settings zero = key(Told.settings(Told.GAUGE, "signal", "delta s"), "signal", 4, "Delete");
        Settings again = press(zero, "signal", 2, 0.5);
        assertThat(Told.of(Told.GAUGE, again).series("support")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1000", "D500", "S6", "(C5xC5):Q8"})
    void longFunctionsCanBePaintedAsWell(String group) {
        int order = FiniteGroup.parse(group).order();
        String name = symmetrylab.shared.representation.Dual.of(FiniteGroup.parse(group))
                .irrep(group.startsWith("C") ? 1 : 3)
                .name();
        for (String signal : new String[] {"random 1", "peak", "character " + name}) {
            Settings start = Told.settings(Told.GAUGE, "group", group, "signal", signal);
            Optional<Settings> after = Told.GAUGE.touched(start, new Touch("signal", order - 1, 0.5, ""));
            assertThat(after).as(group + " " + signal).isPresent();
            double[] values = valuesOf(after.get(), "signal").toArray();
            double[] old = SignalText.on(new GroupText(FiniteGroup.parse(group)), signal, "signal")
                    .re();
            assertThat(values).hasSize(order);
            assertThat(values[order - 1]).isEqualTo(0.5);
            for (int g = 0; g < order - 1; g++) {
                assertThat(Math.abs(values[g] - old[g])).isLessThanOrEqualTo(1e-6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aTouchBesideEverythingMeansNothingAndNoTouchThrows(Experiment experiment) {
        Settings settings = Settings.standard(experiment.schema());
        for (var figure : experiment.schema().figures()) {
            for (String key : KEYS) {
                for (int place : new int[] {Integer.MIN_VALUE, -1, 0, 7, 8, 63, 64, 1000, Integer.MAX_VALUE}) {
                    for (double value : new double[] {Double.NaN, 0.5, 1e308, Double.NEGATIVE_INFINITY}) {
                        Touch touch = new Touch(figure.id(), place, value, key);
                        Optional<Settings> after = touched(settings, touch);
                        boolean beside = place < 0 || place >= (figure.id().equals("quilt") ? 64 : 8);
                        boolean walks = figure.id().equals("graph") && !key.isEmpty() && !key.equals("Enter");
                        if (beside && !walks || !experiment.schema().touchable().contains(figure.id())) {
                            assertThat(after).as(touch.toString()).isEmpty();
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"D4", "Q8", "S4", "C12", "C2xC2xC2", "C7:C3[2]", "A5", "<(1 2 3),(1 2)>", "C1"})
    void aPressLeadsToTheElementByAShortestWay(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        Walk walk = new Walk(group);
        RandomStream chance = RandomStream.named(1, text);
        Settings settings = Told.settings(Told.EXPLORER, "group", text, "subset", "");
        int here = 0;
        int length = 0;
        for (int trial = 0; trial < 12; trial++) {
            int to = chance.nextInt(group.order());
            settings = trial % 2 == 0 ? press(settings, "graph", to, Double.NaN) : key(settings, "graph", to, "Enter");
            int shortest = 0;
            for (int rest = group.product(group.inverse(here), to); rest != 0; rest = walk.from(rest)) {
                shortest++;
            }
            int[] path = ((FigureState.Graph) Told.of(Told.EXPLORER, settings).state("graph")).path();
            length += shortest;
            here = to;
            assertThat(path).hasSize(length + 1);
            assertThat(path[length]).isEqualTo(to);
            assertSteps(group, path);
        }
    }

    private static void assertSteps(FiniteGroup group, int[] path) {
        for (int i = 1; i < path.length; i++) {
            int step = group.product(group.inverse(path[i - 1]), path[i]);
            assertThat(Arrays.stream(group.generators()).anyMatch(one -> one == step))
                    .isTrue();
        }
    }

    @Test
    void lettersAndDigitsWalkAndBackspaceGoesBack() {
        Settings settings = Told.settings(Told.EXPLORER, "walk", "");
        settings = key(settings, "graph", -1, "r");
        settings = key(settings, "graph", 3, "1");
        settings = key(settings, "graph", -1, "2");
        settings = key(settings, "graph", -1, "s");
        assertThat(text(settings, "walk")).isEqualTo("r | r | s | s");
        settings = key(settings, "graph", -1, "Backspace");
        assertThat(text(settings, "walk")).isEqualTo("r | r | s");
        assertThat(touched(Told.settings(Told.EXPLORER), new Touch("graph", -1, Double.NaN, "Backspace")))
                .isEmpty();
        assertThat(touched(settings, new Touch("graph", -1, Double.NaN, "3"))).isEmpty();
    }

    /** In groups whose elements are digits, a digit is the generator of that number. */
    @Test
    void digitsAreNumbersOfGenerators() {
        Settings settings = Told.settings(Told.EXPLORER, "group", "C12", "subset", "");
        settings = key(settings, "graph", -1, "1");
        settings = key(settings, "graph", -1, "1");
        assertThat(Told.of(Told.EXPLORER, settings).series("walk")).isEqualTo(2);
        assertThat(((FigureState.Graph) Told.of(Told.EXPLORER, settings).state("graph")).path())
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D4", "Q8", "S4", "C2xC2xC2", "C7:C3[2]", "A5"})
    void aPressInTheTableMarksTheProduct(String text) {
        FiniteGroup group = FiniteGroup.parse(text);
        int n = group.order();
        RandomStream chance = RandomStream.named(6, text);
        for (String colour : new String[] {"element", "class", "left", "right", "order"}) {
            Settings settings =
                    Told.settings(Told.EXPLORER, "group", text, "colour", colour, "subset", "#1", "close", "off");
            int place = chance.nextInt(n * n);
            int[] order = ((FigureState.Quilt) Told.of(Told.EXPLORER, settings).state("quilt")).order();
            int product = group.product(order[place / n], order[place % n]);
            String marked = text(press(settings, "quilt", place, Double.NaN), "subset");
            assertThat(new GroupText(group).elements(marked)).containsExactly(product);
            assertThat(key(settings, "quilt", place, "Enter")).isEqualTo(press(settings, "quilt", place, Double.NaN));
        }
    }

    /** A walk has an end where its text has one. */
    @Test
    void aWalkThatIsTooLongStays() {
        Settings settings =
                Told.settings(Told.EXPLORER, "group", "S5", "subset", "", "walk", "(1 2)|".repeat(660) + "(1 2)");
        for (int i = 0; i < 30; i++) {
            settings = touched(settings, new Touch("graph", 119 * (i % 2), Double.NaN, ""))
                    .orElse(settings);
            settings =
                    touched(settings, new Touch("graph", -1, Double.NaN, "1")).orElse(settings);
        }
        assertThat(text(settings, "walk").length()).isBetween(3900, 4000);
    }
}
