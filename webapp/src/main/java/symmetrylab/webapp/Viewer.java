package symmetrylab.webapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSExport;
import symmetrylab.shared.experiment.Inputs;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.picture.Condition;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Gaze;
import symmetrylab.shared.picture.Guess;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Measure;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Scene;
import symmetrylab.shared.picture.View;
import symmetrylab.shared.picture.export.SampleTable;
import symmetrylab.shared.picture.export.Snippet;
import symmetrylab.shared.picture.export.StandaloneSvg;
import symmetrylab.shared.picture.plot.Comparisons;
import symmetrylab.shared.picture.plot.Pictures;
import symmetrylab.shared.wire.EventCodec;
import symmetrylab.shared.wire.Json;

/**
 * Draws one run from its event lines, alone or beside a pinned one; the lines may come from a worker or from the server,
 * it cannot tell. Answers that are more than a number are JSON.
 */
public final class Viewer {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 400;
    /** No figure is drawn higher, the room of names and of rows that do not fit aside. */
    private static final double MOST_HEIGHT = 460;

    private final Schema schema;
    private final Labels labels;
    private final Inputs inputs;
    private RunRecord run;
    private Optional<RunRecord> pinned = Optional.empty();
    private View view = View.PLAIN;
    private double reach;

    /** @param inputs where points are that settings name by their hash */
    Viewer(Schema schema, Labels labels, Inputs inputs) {
        this.schema = schema;
        this.labels = labels;
        this.inputs = inputs;
        this.run = new RunRecord(schema);
    }

    /** Forgets the run, and the moment that was looked at; a pinned run stays. */
    @JSExport
    public void clear() {
        run = new RunRecord(schema);
        view = view.asOf(Double.NaN);
    }

    @JSExport
    public void add(String line) {
        run.add(EventCodec.parse(line));
    }

    /** The steps that can be looked at, as a JSON list. */
    @JSExport
    public String moments() {
        return Json.text(run.moments());
    }

    /** Shows planes, bars and claims as of {@code step} and marks it in curves; NaN for the latest. */
    @JSExport
    public void moment(double step) {
        view = view.asOf(step);
    }

    /** Keeps the present run as A; the next one, or what this one goes on to do, is B. */
    @JSExport
    public void pin() {
        pinned = Optional.of(run.copy());
    }

    /** Keeps another run as A, by its event lines as a JSON list. */
    @JSExport
    public void pinLines(String lines) {
        RunRecord kept = new RunRecord(schema);
        for (Object line : (List<?>) Json.parse(lines)) {
            kept.add(EventCodec.parse((String) line));
        }
        pinned = Optional.of(kept);
    }

    @JSExport
    public void unpin() {
        pinned = Optional.empty();
    }

    /** How both runs are shown: {@code alone}, {@code overlay} or {@code difference}. */
    @JSExport
    public void compare(String how) {
        view = view.compare(Words.comparison(how));
    }

    /** The residuals of both runs and their ratio, claim by claim, as a table. */
    @JSExport
    public String differenceTable() {
        return Words.table(Comparisons.residuals(scene()));
    }

    /** Lets one subject stand out; empty for all alike. */
    @JSExport
    public void select(String subject) {
        view = view.select(subject);
    }

    /** The lane that figures of a single lane show; empty for the first. */
    @JSExport
    public void lane(String lane) {
        view = view.show(lane);
    }

    /** Turns spheres so that this point, in degrees, faces the reader. */
    @JSExport
    public void turn(double longitude, double latitude) {
        view = view.from(new Gaze(longitude, latitude));
    }

    /** What spheres are turned to, as a JSON list of longitude and latitude. */
    @JSExport
    public String gaze() {
        return Json.text(new double[] {view.gaze().longitude(), view.gaze().latitude()});
    }

    /** What the reader predicted: an object of kind direction, number or curve; empty for nothing. */
    @JSExport
    public void guess(String json) {
        view = view.expect(json.isEmpty() ? new Guess.None() : Words.guess(Json.parse(json)));
    }

    /** How far the drawn curve is from the run, with the sentence that says so; an empty object where it cannot be said. */
    @JSExport
    public String guessError() {
        return Words.guessError(labels.phrases(), Comparisons.guess(scene()));
    }

    /** The figure as SVG text. */
    @JSExport
    public String svg(String figure, String name, double width, double height) {
        return pictures(width, height).svg(figure, name);
    }

    /** The height at which a figure of this width is best drawn. */
    @JSExport
    public double heightOf(String figure, double width) {
        return pictures(width, HEIGHT).height(figure, MOST_HEIGHT);
    }

    @JSExport
    public String summary(String figure) {
        return pictures(WIDTH, HEIGHT).summary(figure);
    }

    /** {@code {"head": […], "rows": [[…]]}}. */
    @JSExport
    public String table(String figure) {
        return Words.table(pictures(WIDTH, HEIGHT).table(figure));
    }

    /**
     * What stands under or nearest to a pixel: {@code {"index", "x", "left", "top", "right", "bottom", "text", "step",
     * "subject"}}; index −1 for nothing.
     */
    @JSExport
    public String readingAt(String figure, double width, double height, double x, double y) {
        return Words.reading(pictures(width, height).readingAt(figure, x, y));
    }

    /** What a cursor that is moved by keys reads at a place. */
    @JSExport
    public String readingOf(String figure, double width, double height, int index) {
        return Words.reading(pictures(width, height).readingOf(figure, index));
    }

    /** How many places a cursor can be moved to. */
    @JSExport
    public int readingCount(String figure) {
        return pictures(WIDTH, HEIGHT).readingCount(figure);
    }

    /** How many places the up and down keys move it. */
    @JSExport
    public int readingStride(String figure) {
        return pictures(WIDTH, HEIGHT).readingStride(figure);
    }

    /** Keeps what a plane figure shows now in sight, so that points can be placed; it may still grow. */
    @JSExport
    public void hold(String figure) {
        reach = pictures(WIDTH, HEIGHT).reach(figure);
    }

    /** Fits planes to their points again. */
    @JSExport
    public void release() {
        reach = 0;
    }

    /** The point of a plane figure under a pixel, as a JSON list of two numbers. */
    @JSExport
    public String pointAt(String figure, double width, double height, double px, double py) {
        return Json.text(pictures(width, height).pointAt(figure, px, py));
    }

    /** The values (x, y) of a curves figure under a pixel, as a JSON list. */
    @JSExport
    public String valueAt(String figure, double width, double height, double px, double py) {
        return Json.text(pictures(width, height).valueAt(figure, px, py));
    }

    /** The reading under a pixel and the height that it points at, as a JSON list: what a hand touches. */
    @JSExport
    public String touchAt(String figure, double width, double height, double px, double py) {
        return Json.text(pictures(width, height).touchAt(figure, px, py));
    }

    /** The claims as of the moment that is looked at, as a JSON list of cards. */
    @JSExport
    public String claims() {
        List<Object> cards = new ArrayList<>();
        run.claims(view.moment()).forEach(claim -> cards.add(ClaimCard.of(claim, schema.pace(), labels.phrases())));
        return Json.text(cards);
    }

    /** A measure of the run: {@code {"value": number, "text": as people read it}}, {@code {"word": text}} or {@code {}}. */
    @JSExport
    public String measure(String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        Measure.parse(schema, name).of(run).ifPresent(value -> {
            if (value instanceof Measure.Number number) {
                map.put("value", number.value());
                map.put("text", ClaimText.number(number.value()));
            } else {
                map.put("word", ((Measure.Word) value).text());
            }
        });
        return Json.text(map);
    }

    /** Whether a condition such as {@code series/angle >= 5 and verdict/direction = not yet} is true of the run. */
    @JSExport
    public boolean holds(String condition) {
        return Condition.parse(schema, condition).holds(run);
    }

    /** The figure as a picture that stands alone: always light, with its name above and its caption below. */
    @JSExport
    public String exportSvg(String figure, String name, String caption) {
        return StandaloneSvg.of(scene(), figure, name, caption);
    }

    /** All samples of the run, a row a lane and step. */
    @JSExport
    public String csv() {
        return SampleTable.csv(run);
    }

    /** Settings, samples, latest claims and digests of the run. */
    @JSExport
    public String json() {
        return RunJson.of(run);
    }

    /** A program that repeats the run, in {@code java} or {@code python}. */
    @JSExport
    public String snippet(String language, String version) {
        Snippet snippet = Snippet.of(run, inputs, version);
        return switch (language) {
            case "java" -> snippet.java();
            case "python" -> snippet.python();
            default ->
                throw new IllegalArgumentException("a snippet is written in java or python, got '" + language + "'");
        };
    }

    private Scene scene() {
        return new Scene(run, pinned, labels, view);
    }

    private Pictures pictures(double width, double height) {
        return new Pictures(scene(), new Frame(width, height, reach));
    }
}
