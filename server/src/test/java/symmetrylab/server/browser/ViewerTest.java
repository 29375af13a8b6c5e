package symmetrylab.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Figure;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiments.Experiments;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;
import symmetrylab.shared.picture.export.SampleTable;
import symmetrylab.shared.picture.export.Snippet;
import symmetrylab.shared.picture.export.StandaloneSvg;
import symmetrylab.shared.picture.plot.Pictures;
import symmetrylab.shared.wire.EventCodec;
import symmetrylab.shared.wire.Json;

/** What a page asks of its viewer, in a real browser: the same pictures and texts as here, letter by letter. */
class ViewerTest {
    private static final String A = "margin=50&steps=400";
    private static final String B = "margin=50&steps=400&seed=8";
    private static final double WIDTH = 640;
    private static final double HEIGHT = 320;

    /** Gives a script a viewer v of an experiment with run A pinned and run B heard. */
    private static final String WITH_VIEWER = """
            async ([address, id, a, b, arg]) => {
              const core = (await import(address)).core();
              const lines = (settings) => {
                const told = [];
                const run = core.open(id, settings, (line) => told.push(line));
                while (run.advance());
                return told;
              };
              const v = core.viewer(id, '{}');
              for (const line of lines(a)) v.add(line);
              v.pin();
              v.clear();
              for (const line of lines(b)) v.add(line);
              SCRIPT
            }
            """;

    private static Visit visit;

    @BeforeAll
    static void open() {
        visit = Visit.of(LabServer.shared()).open("/");
    }

    @AfterAll
    static void close() {
        visit.close();
    }

    private static Object ask(String experiment, String script, Object argument) {
        Page page = visit.page;
        return page.evaluate(
                WITH_VIEWER.replace("SCRIPT", script),
                List.of(
                        LabServer.shared().core(experiment),
                        experiment,
                        settings(experiment, A),
                        settings(experiment, B),
                        argument));
    }

    /** Those settings that an experiment has; an instant one has its defaults. */
    private static String settings(String experiment, String settings) {
        Schema schema = Experiments.catalog().get(experiment).schema();
        List<String> kept = new ArrayList<>();
        for (String setting : settings.split("&")) {
            String name = setting.split("=")[0];
            if (schema.pace() == Schema.Pace.RUN
                    && schema.parameters().stream()
                            .anyMatch(parameter -> parameter.name().equals(name))) {
                kept.add(setting);
            }
        }
        return String.join("&", kept);
    }

    private static RunRecord run(Experiment experiment, String given) {
        String settings = settings(experiment.id().text(), given);
        RunRecord run = new RunRecord(experiment.schema());
        new RunSession(experiment, Settings.parse(experiment.schema(), settings), Inputs.none(), run::add).finish();
        return run;
    }

    private static Scene scene(Experiment experiment, View view) {
        return new Scene(run(experiment, B), Optional.of(run(experiment, A)), Labels.none(), view);
    }

    @Test
    void everyPictureIsTheSameHereAndThere() {
        for (Experiment experiment : Experiments.catalog().experiments()) {
            String id = experiment.id().text();
            List<String> figures =
                    experiment.schema().figures().stream().map(Figure::id).toList();
            for (View.Comparison how : View.Comparison.values()) {
                Object there = ask(
                        id,
                        "v.compare(arg[0]); v.moment(13); v.select(arg[2]);"
                                + " v.guess('{\"kind\":\"direction\",\"degrees\":30}');"
                                + " return arg[1].map((f) => v.svg(f, 'n', 640, 320) + v.summary(f) + v.table(f));",
                        List.of(how.name().toLowerCase(), figures, "l2-max-margin"));
                View view =
                        View.PLAIN.compare(how).asOf(13).select("l2-max-margin").expect(new Guess.Direction(30));
                Scene scene = scene(experiment, view);
                Pictures pictures = new Pictures(scene, new Frame(WIDTH, HEIGHT));
                Pictures words = new Pictures(scene, new Frame(WIDTH, 400));
                List<String> here = new ArrayList<>();
                for (String figure : figures) {
                    var table = words.table(figure);
                    String json = "{\"head\":" + Json.text(table.head()) + ",\"rows\":" + Json.text(table.rows()) + "}";
                    here.add(pictures.svg(figure, "n") + words.summary(figure) + json);
                }
                assertThat(there).as(id + ", " + how).isEqualTo(here);
            }
        }
    }

    @Test
    void whatLeavesThePageIsTheSameHereAndThere() {
        Experiment experiment = Experiments.catalog().get("diagonal-sparsity");
        Scene scene = scene(experiment, View.PLAIN);
        Snippet snippet = Snippet.of(scene.run(), Inputs.none(), "1.0");
        assertThat(ask(
                        "diagonal-sparsity",
                        "return [v.exportSvg('plane', 'n', 'c'), v.csv(), v.snippet('java', '1.0'),"
                                + " v.snippet('python', '1.0')];",
                        ""))
                .isEqualTo(List.of(
                        StandaloneSvg.of(scene, "plane", "n", "c"),
                        SampleTable.csv(scene.run()),
                        snippet.java(),
                        snippet.python()));
        Map<?, ?> json = (Map<?, ?>) Json.parse((String) ask("diagonal-sparsity", "return v.json();", ""));
        assertThat(json.get("settings")).isEqualTo(scene.run().settings());
        assertThat(json.get("digests")).isEqualTo(scene.run().digests());
        assertThat((List<?>) json.get("samples")).hasSameSizeAs(scene.run().samples("diagonal"));
        assertThat((List<?>) json.get("claims")).hasSize(2);
    }

    @Test
    void aReaderLooksAtEarlierMomentsAndAtTwoRuns() {
        assertThat(ask("diagonal-sparsity", "return JSON.parse(v.moments()).slice(0, 4);", ""))
                .isEqualTo(List.of(0, 1, 2, 3));
        assertThat(ask(
                        "diagonal-sparsity",
                        "const late = v.claims(); v.moment(5); const early = v.claims(); v.moment(NaN);"
                                + " return [late !== early, v.claims() === late];",
                        ""))
                .isEqualTo(List.of(true, true));
        assertThat(ask("diagonal-sparsity", "return JSON.parse(v.differenceTable()).rows.length;", ""))
                .isEqualTo(2);
        assertThat(ask("diagonal-sparsity", "v.unpin(); return JSON.parse(v.differenceTable()).rows.length;", ""))
                .isEqualTo(0);
        assertThat(ask(
                        "diagonal-sparsity",
                        "const before = v.differenceTable(); v.unpin(); v.pinLines(JSON.stringify(lines(a)));"
                                + " return v.differenceTable() === before;",
                        ""))
                .isEqualTo(true);
    }

    @Test
    void readingsAndGuessesComeAsObjects() {
        Object reading = ask(
                "diagonal-sparsity",
                "const n = v.readingCount('heat');"
                        + " const at = JSON.parse(v.readingOf('heat', 640, 320, n - 2));"
                        + " const same = JSON.parse(v.readingAt('heat', 640, 320, at.x, (at.top + at.bottom) / 2));"
                        + " return [n % v.readingStride('heat'), at.index === n - 2, same.text === at.text, at.subject];",
                "");
        assertThat(reading).isEqualTo(List.of(0, true, true, "diagonal"));
        Object error = ask(
                "diagonal-sparsity",
                "v.guess(JSON.stringify({ kind: 'curve', figure: 'loss', x: [1, 100], y: [0.001, 1],"
                        + " xs: [1, 1000], ys: [1, 1] }));"
                        + " const [x, y] = JSON.parse(v.valueAt('loss', 640, 320, 64, 14));"
                        + " const { error, ratio, sentence } = JSON.parse(v.guessError());"
                        + " v.guess(''); return [error > 0, ratio, sentence.endsWith('on average.'),"
                        + " Math.round(x), v.guessError()];",
                "");
        assertThat(error).isEqualTo(List.of(true, true, true, 1, "{}"));
    }

    @Test
    void linesOfAnEarlierVersionAreStillHeard() {
        String old = "{\"event\":\"pictured\",\"figure\":\"plane\",\"step\":0,\"state\":{\"plane\":["
                + "{\"mark\":\"direction\",\"subject\":\"diagonal\",\"x\":0.6,\"y\":0.8}]}}";
        assertThat(EventCodec.parse(old)).isNotNull();
        assertThat(ask("diagonal-sparsity", "v.clear(); v.add(arg); return v.summary('plane');", old))
                .isEqualTo("0 points. Directions: diagonal 53.13°.");
    }
}
