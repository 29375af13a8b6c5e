package symmetrylab.webapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSExport;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.picture.Condition;
import symmetrylab.shared.picture.Frame;
import symmetrylab.shared.picture.Labels;
import symmetrylab.shared.picture.Measure;
import symmetrylab.shared.picture.Pictures;
import symmetrylab.shared.picture.Reading;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.picture.Table;
import symmetrylab.shared.wire.EventCodec;
import symmetrylab.shared.wire.Json;

/** Draws one run from its event lines; the lines may come from a worker or from the server, it cannot tell. */
public final class Viewer {
    private final Schema schema;
    private final Labels labels;
    private RunRecord run;
    private double reach;

    Viewer(Schema schema, Labels labels) {
        this.schema = schema;
        this.labels = labels;
        this.run = new RunRecord(schema);
    }

    /** Forgets the run. */
    @JSExport
    public void clear() {
        run = new RunRecord(schema);
    }

    @JSExport
    public void add(String line) {
        run.add(EventCodec.parse(line));
    }

    /** The figure as SVG text; {@code guess} in degrees or NaN. */
    @JSExport
    public String svg(String figure, String name, double width, double height, double guess) {
        return pictures(width, height).svg(figure, name, guess);
    }

    @JSExport
    public String summary(String figure) {
        return pictures(640, 400).summary(figure);
    }

    /** {@code {"head": […], "rows": [[…]]}}. */
    @JSExport
    public String table(String figure) {
        Table table = pictures(640, 400).table(figure);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("head", table.head());
        map.put("rows", table.rows());
        return Json.text(map);
    }

    /** What a cursor at pixel x reads, as {@code {"index", "x", "top", "bottom", "text"}}; index −1 for nothing. */
    @JSExport
    public String readingAt(String figure, double width, double height, double x) {
        return reading(pictures(width, height).readingAt(figure, x));
    }

    /** What a cursor at a sample reads. */
    @JSExport
    public String readingOf(String figure, double width, double height, int index) {
        return reading(pictures(width, height).readingOf(figure, index));
    }

    /** Keeps what a plane figure shows now in sight, so that points can be placed; it may still grow. */
    @JSExport
    public void hold(String figure) {
        reach = pictures(640, 400).reach(figure);
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

    /** The latest claims, as a JSON list of their event lines. */
    @JSExport
    public String claims() {
        List<Object> cards = new ArrayList<>();
        run.claims().forEach(claim -> cards.add(ClaimCard.of(claim)));
        return Json.text(cards);
    }

    /** What a measure of the run is, as {@code {"value": number}}, {@code {"word": text}} or {@code {}}. */
    @JSExport
    public String measure(String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        Measure.parse(schema, name).of(run).ifPresent(value -> {
            if (value instanceof Measure.Number number) {
                map.put("value", number.value());
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

    private Pictures pictures(double width, double height) {
        return new Pictures(run, labels, new Frame(width, height, reach));
    }

    private static String reading(Reading reading) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("index", reading.index());
        map.put("x", reading.x());
        map.put("top", reading.top());
        map.put("bottom", reading.bottom());
        map.put("text", reading.text());
        return Json.text(map);
    }
}
