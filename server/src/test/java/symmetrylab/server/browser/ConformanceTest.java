package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.server.authoring.ContentFolder;
import symmetrylab.server.authoring.ContentLoader;
import symmetrylab.server.content.Content;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.MathMl;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.QueryText;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.number.Decimal;
import symmetrylab.shared.picture.Condition;
import symmetrylab.shared.picture.Measure;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.table.CsvReader;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.Rows;
import symmetrylab.shared.wire.EventCodec;

/** The bundle in a real browser gives every line of every preset as this JVM does: same bits, same text. */
class ConformanceTest {
    private static final String RUN =
            "async ([address, id, settings]) => { const core = (await import(address)).core();"
                    + " const lines = []; const run = core.open(id, settings, (line) => lines.push(line));"
                    + " while (run.advance()); return lines; }";

    private static Visit visit;

    static Stream<Arguments> presets() {
        Content content = ContentLoader.load(ContentFolder.packed(), Experiments.catalog(), new Markup(new MathMl()));
        List<Arguments> presets = new ArrayList<>();
        for (Experiment experiment : Experiments.catalog().experiments()) {
            content.experiment(experiment.id().text()).orElseThrow().presets().forEach((id, preset) -> {
                Settings settings = Settings.parse(experiment.schema(), preset.settings());
                if (experiment
                        .estimate(settings, Inputs.none())
                        .suitsBrowser(experiment.schema().pace())) {
                    presets.add(Arguments.of(experiment.id().text(), id, preset.settings()));
                }
            });
        }
        return presets.stream();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("presets")
    @DisplayName("browser and JVM")
    void giveTheSameLines(String id, String preset, String settings) {
        Experiment experiment = Experiments.catalog().get(id);
        assertThat(experiment.schema().portable()).isTrue();
        List<String> here = new ArrayList<>();
        new RunSession(
                        experiment,
                        Settings.parse(experiment.schema(), settings),
                        Inputs.none(),
                        event -> here.add(EventCodec.line(event)))
                .finish();
        assertThat(page().evaluate(RUN, List.of(core(id), id, settings))).isEqualTo(here);
    }

    private static String core(String experiment) {
        return LabServer.shared().core(experiment);
    }

    private static synchronized Page page() {
        if (visit == null) {
            visit = Visit.of(LabServer.shared()).open("/");
        }
        return visit.page;
    }

    /** The browser's own conversion stands there for the exact one: any double, the least ones digit by digit. */
    @Test
    void doublesAreWrittenAndReadAlike() {
        Random random = new Random(11);
        StringBuilder table = new StringBuilder("a,b,label\n");
        for (int i = 0; i < 4000; i++) {
            double tiny = Double.longBitsToDouble(i + 1);
            double any = Math.abs(Double.longBitsToDouble(random.nextLong()));
            double x = i < 200
                    ? tiny
                    : i % 3 == 0 ? random.nextGaussian() : any < 1e100 ? any : 1e23; // as tables have them
            table.append(Decimal.text(x))
                    .append(',')
                    .append(new BigDecimal(Math.abs(random.nextGaussian())).toPlainString())
                    .append(i % 2 == 0 ? ",1\n" : ",-1\n");
        }
        Reading here = CsvReader.read(Rows.of(table.toString()), ReadingOptions.of(QueryText.parse("")));
        String there = "async ([address, text]) => { const core = (await import(address)).core();"
                + " return JSON.parse(core.readTable(text, '')).text; }";
        assertThat(page().evaluate(there, List.of(core("diagonal-sparsity"), table.toString())))
                .isEqualTo(here.table().text());
    }

    @Test
    void refusalsAreWordedAlike() {
        String message = (String) page().evaluate(
                        "async (address) => { const core = (await import(address)).core();"
                                + " try { core.open('diagonal-sparsity', 'depth=99&steps=x', () => {}); }"
                                + " catch (error) { return error.message; } }",
                        core("diagonal-sparsity"));
        Experiment experiment = Experiments.catalog().get("diagonal-sparsity");
        assertThatThrownBy(() -> Settings.of(experiment.schema(), Map.of("depth", "99", "steps", "x")))
                .hasMessage(message);
    }

    @Test
    void measuresAndConditionsAreReadAlike() {
        Experiment experiment = Experiments.catalog().get("many-solutions");
        RunRecord run = new RunRecord(experiment.schema());
        String settings = "margin=50";
        new RunSession(experiment, Settings.parse(experiment.schema(), settings), Inputs.none(), run::add).finish();
        List<String> names = List.of("series/angle/first/20", "direction/second", "verdict/direction/third");
        List<Object> here = new ArrayList<>();
        for (String name : names) {
            Measure.Value value =
                    Measure.parse(experiment.schema(), name).of(run).orElseThrow();
            here.add(value instanceof Measure.Number number ? number.value() : ((Measure.Word) value).text());
        }
        here.add(Condition.parse(experiment.schema(), "series/step/first > 100").holds(run));
        String there = "async ([address, settings, names]) => { const core = (await import(address)).core();"
                + " const viewer = core.viewer('many-solutions', '{}');"
                + " const run = core.open('many-solutions', settings, (line) => viewer.add(line));"
                + " while (run.advance());"
                + " const told = names.map((name) => { const m = JSON.parse(viewer.measure(name)); return m.value ?? m.word; });"
                + " return [...told, viewer.holds('series/step/first > 100')]; }";
        assertThat(page().evaluate(there, List.of(core("many-solutions"), settings, names)))
                .isEqualTo(here);
    }
}
