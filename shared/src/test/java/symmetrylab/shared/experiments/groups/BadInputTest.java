package symmetrylab.shared.experiments.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.QueryText;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.number.RandomStream;

/** Whatever is written into a text of an experiment, it runs or is refused by the name of the parameter. */
class BadInputTest {
    private static final int TRIALS = 4000;
    private static final List<String> PIECES = List.of(
            "C",
            "D",
            "S",
            "A",
            "Q",
            "Dic",
            "x",
            ":",
            "(",
            ")",
            "<",
            ">",
            "[",
            "]",
            ",",
            ";",
            "|",
            " ",
            "\n",
            "\t",
            "#",
            "1",
            "2",
            "3",
            "4",
            "12",
            "0",
            "-1",
            "1.5",
            "1e9",
            "1e308",
            "1e-308",
            "99999999999",
            "-",
            "+",
            ".",
            "e",
            "r",
            "s",
            "r^2",
            "r²",
            "³",
            "^",
            "delta",
            "subgroup",
            "coset",
            " of ",
            "class",
            "character",
            "random",
            "peak",
            "equality",
            "NaN",
            "Infinity",
            "é",
            "𝔖",
            "\u0000",
            "/",
            "(1 2 3)",
            "(1 2)",
            "&",
            "=",
            "%",
            "E1",
            "A1");
    private static final List<String> GROUPS =
            List.of("D4", "C5", "S3", "Q8", "A4", "C2xC4", "C7:C3[2]", "<(1 2 3),(1 2)>", "[0 1;1 0]", "C1", "D30");

    private static final List<String> RIGHT = List.of(
            "C12",
            "D4",
            "(C5xC5):Q8",
            "C7:C3[2]",
            "<(1 2 3),(1 2)>",
            "[0 1;1 0]",
            "C2xS3",
            "delta r",
            "subgroup r^2 | s",
            "coset s of r^2",
            "class r",
            "character E1",
            "random 3",
            "equality 5",
            "peak",
            "1,0,0,0,0,0,0,0",
            "0.5, 1, -2, 0, 3e2",
            "r | s",
            "r r s",
            "#3 #1",
            "(1 2 3)");

    static Stream<Experiment> experiments() {
        return Stream.of(Told.EXPLORER, Told.WORKBENCH, Told.GAUGE);
    }

    /** Pieces in a row, or what could be right with up to two pieces put in or characters taken out. */
    private static String noise(RandomStream chance) {
        StringBuilder out = new StringBuilder();
        if (chance.nextInt(2) == 0) {
            for (int i = chance.nextInt(9); i >= 0; i--) {
                out.append(PIECES.get(chance.nextInt(PIECES.size())));
            }
            return out.toString();
        }
        out.append(RIGHT.get(chance.nextInt(RIGHT.size())));
        for (int i = chance.nextInt(3); i > 0; i--) {
            int at = chance.nextInt(out.length() + 1);
            if (chance.nextInt(2) == 0 && at < out.length()) {
                out.deleteCharAt(at);
            } else {
                out.insert(at, PIECES.get(chance.nextInt(PIECES.size())));
            }
        }
        return out.toString();
    }

    /** Settings in which everything fits every group, with one text of its own. */
    private static String query(Experiment experiment, String group, String name, String text) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("group", group);
        for (Parameter parameter : experiment.schema().parameters()) {
            switch (parameter.name()) {
                case "signal", "filter" -> given.put(parameter.name(), "random 1");
                case "by", "subset" -> given.put(parameter.name(), "e");
                default -> {}
            }
        }
        given.put(name, text);
        return QueryText.text(given);
    }

    /** Whether it ran; else it was refused in a sentence that begins with the parameter. */
    private static boolean runs(Experiment experiment, String query, String name) {
        try {
            Settings settings = Settings.parse(experiment.schema(), query);
            assertThat(Settings.parse(experiment.schema(), settings.text())).isEqualTo(settings);
            if (experiment
                    .estimate(settings, Inputs.none())
                    .suitsBrowser(experiment.schema().pace())) {
                Told.of(experiment, settings).assertFinite();
            }
            return true;
        } catch (InvalidSettings e) {
            assertThat(e.violations()).as(query).hasSize(1);
            assertThat(e.violations().get(0).parameter()).as(query).isEqualTo(name);
            assertThat(e.getMessage()).as(query).hasSizeGreaterThan(name.length() + 8);
            return false;
        } catch (RuntimeException e) {
            throw new AssertionError(query, e);
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void noiseRunsOrIsRefusedByName(Experiment experiment) {
        RandomStream chance = RandomStream.named(11, experiment.id().text());
        List<String> texts = experiment.schema().parameters().stream()
                .filter(parameter -> parameter instanceof Parameter.Text)
                .map(Parameter::name)
                .toList();
        int ran = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            String name = texts.get(chance.nextInt(texts.size()));
            String query = query(experiment, GROUPS.get(chance.nextInt(GROUPS.size())), name, noise(chance));
            boolean[] result = new boolean[1];
            Assertions.assertTimeout(
                    Duration.ofSeconds(5), () -> result[0] = runs(experiment, query, name), () -> "slow: " + query);
            ran += result[0] ? 1 : 0;
        }
        assertThat(ran).isBetween(TRIALS / 100, TRIALS / 2);
    }

    /** Groups that are too large for one thing or another are refused, or told to be heavy, at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C2147483647",
                "C1000000",
                "D1000000000",
                "S12",
                "S10",
                "A12",
                "Q400000000",
                "C40000xC40000",
                "(C28xC28):D4",
                "(C28xC28)xD4",
                "S8",
                "<(1 2 3 4 5 6 7 8 9 10),(1 2)>",
                "<(1 2 3 4 5 6 7 8),(1 2)>",
                "C2xC2xC2xC2xC2xC2xC2xC2xC2xC2xC2xC2xC2xC2xC2xC2",
                "D50000",
                "C99991"
            })
    void aLargeGroupIsRefusedOrHeavyAtOnce(String group) {
        experiments()
                .forEach(experiment -> Assertions.assertTimeout(
                        Duration.ofSeconds(5),
                        () -> runs(experiment, query(experiment, group, "group", group), "group"),
                        () -> experiment.id() + " " + group));
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> {
                            Settings settings = Told.settings(Told.WORKBENCH, "group", group, "by", "zz");
                            Told.WORKBENCH.estimate(settings, Inputs.none());
                        })
                        .isInstanceOf(InvalidSettings.class));
    }
}
