package symmetrylab.webapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSExport;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Cost;
import symmetrylab.shared.experiment.DataTable;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrasebook;
import symmetrylab.shared.experiment.QueryText;
import symmetrylab.shared.experiment.Recorder;
import symmetrylab.shared.experiment.Refusal;
import symmetrylab.shared.experiment.RunSession;
import symmetrylab.shared.experiment.Settings;
import symmetrylab.shared.experiment.Touch;
import symmetrylab.shared.experiment.Violation;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.table.CsvReader;
import symmetrylab.shared.table.Reading;
import symmetrylab.shared.table.ReadingOptions;
import symmetrylab.shared.table.Rows;
import symmetrylab.shared.wire.EventCodec;
import symmetrylab.shared.wire.Json;
import symmetrylab.shared.wire.SchemaCodec;

/**
 * What the browser can ask of the core of a course: one module, loaded by the page (which draws) and by its worker (which
 * trains). Arguments and answers are text and numbers; refusals arrive as errors with their message.
 */
public final class Bundle {
    /** Runs of this size are prepared in a few milliseconds. */
    private static final double EVERYDAY_BYTES = 6_000;

    private final Catalog catalog;
    private final Map<String, DataTable> tables = new LinkedHashMap<>();
    private final Inputs inputs = reference -> Optional.ofNullable(tables.get(reference));

    /** The page has one language, and so has its core. */
    private Phrasebook phrases = Phrasebook.ENGLISH;

    /** The run that was opened last: the next one takes over what still fits. */
    private RunSession latest;

    /** The settings that were checked last: a page asks several times for the same ones. */
    private String asked = "";

    private String checked = "";

    Bundle(Catalog.Course course) {
        this.catalog = new Catalog(List.of(course));
    }

    private Experiment experiment(String id) {
        return catalog.get(id);
    }

    /** Says everything from now on in the language of {@code translations}: English templates to its own, as JSON. */
    @JSExport
    public void speak(String translations) {
        phrases = new Phrasebook(texts(translations));
        asked = "";
    }

    /** The ids of the experiments, as a JSON list. */
    @JSExport
    public String catalog() {
        return Json.text(catalog.ids());
    }

    @JSExport
    public String schema(String id) {
        return SchemaCodec.json(experiment(id));
    }

    /** Holds a table for runs that name it by its hash; answers the hash. */
    @JSExport
    public String addTable(String text) {
        DataTable table = DataTable.parse(text);
        tables.put(table.reference(), table);
        asked = "";
        return table.reference();
    }

    /**
     * Reads a table as people keep them, with a label for each row: {@code {"text", "rows", "columns", "notes"}}. Throws
     * with the place and what to change. {@code options} is a query of classes and limit.
     */
    @JSExport
    public String readTable(String text, String options) {
        Reading reading;
        try {
            reading = CsvReader.read(Rows.of(text), ReadingOptions.of(QueryText.parse(options)));
        } catch (Refusal e) {
            throw new IllegalArgumentException(phrases.say(e.phrase()));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("text", reading.table().text());
        answer.put("rows", reading.table().rows());
        answer.put("columns", reading.table().columns());
        List<String> notes = new ArrayList<>();
        reading.notes().forEach(note -> notes.add(phrases.say(note)));
        answer.put("notes", notes);
        return Json.text(answer);
    }

    /**
     * Checks settings text: {@code {"settings": canonical}} with the estimated cost and whether it is heavy for a browser, or {@code {"violations": […]}}.
     */
    @JSExport
    public String check(String id, String query) {
        String question = id + "?" + query;
        if (!question.equals(asked)) {
            checked = checked(id, query);
            asked = question;
        }
        return checked;
    }

    private String checked(String id, String query) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            Experiment experiment = experiment(id);
            Settings settings = Settings.parse(experiment.schema(), query);
            Cost cost = experiment.estimate(settings, inputs);
            if (cost.bytes() < EVERYDAY_BYTES) {
                // what only the data can show: whether they are separable, whether a filter fits them
                experiment.prepare(settings, inputs);
            }
            answer.put("settings", settings.text());
            answer.put("operations", cost.operations());
            answer.put("bytes", cost.bytes());
            answer.put("heavy", !cost.suitsBrowser(experiment.schema().pace()));
        } catch (InvalidSettings e) {
            answer.put("violations", violations(e));
        }
        return Json.text(answer);
    }

    /**
     * The settings that a hand in a picture makes of {@code query}: {@code {"settings": canonical}}, or an empty object where
     * the touch means nothing. {@code key} is empty for a pointer.
     */
    @JSExport
    public String touch(String id, String query, String figure, int place, double value, String key) {
        Map<String, Object> answer = new LinkedHashMap<>();
        try {
            Experiment experiment = experiment(id);
            Settings settings = Settings.parse(experiment.schema(), query);
            experiment
                    .touched(settings, new Touch(figure, place, value, key))
                    .ifPresent(changed -> answer.put("settings", changed.text()));
        } catch (InvalidSettings e) {
            answer.put("violations", violations(e)); // the form says so
        }
        return Json.text(answer);
    }

    /** Prepares a run; its events go to {@code listener} as lines. Throws with all violations. */
    @JSExport
    public LocalRun open(String id, String query, LineListener listener) {
        Experiment experiment = experiment(id);
        try {
            Settings settings = Settings.parse(experiment.schema(), query);
            Recorder out = event -> listener.accept(EventCodec.line(event));
            latest = latest != null && latest.hasEnded(experiment)
                    ? latest.revised(settings, inputs, out)
                    : new RunSession(experiment, settings, inputs, out);
            return new LocalRun(latest);
        } catch (InvalidSettings e) {
            List<String> sentences = new ArrayList<>();
            e.violations().forEach(violation -> sentences.add(phrases.say(violation.sentence())));
            throw new IllegalArgumentException(String.join("; ", sentences));
        }
    }

    /** A viewer of one experiment; {@code words} maps {@code series.margin} and the like to labels, as JSON. */
    @JSExport
    public Viewer viewer(String id, String words) {
        return new Viewer(experiment(id).schema(), new Labels(texts(words), phrases), inputs);
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) Json.parse(json)).entrySet()) {
            texts.put((String) entry.getKey(), (String) entry.getValue());
        }
        return texts;
    }

    private List<Object> violations(InvalidSettings e) {
        List<Object> violations = new ArrayList<>();
        for (Violation violation : e.violations()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("parameter", violation.parameter());
            item.put("sentence", phrases.say(violation.sentence()));
            violations.add(item);
        }
        return violations;
    }
}
