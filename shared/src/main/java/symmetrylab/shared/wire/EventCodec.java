package symmetrylab.shared.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.ExperimentId;
import symmetrylab.shared.experiment.RunEvent;

/** Run events as lines of JSON; {@code parse(line(e))} equals e in every bit. */
public final class EventCodec {
    private EventCodec() {}

    public static String line(RunEvent event) {
        return Json.text(object(event));
    }

    private static Map<String, Object> object(RunEvent event) {
        if (event instanceof RunEvent.Sampled e) {
            return JsonObject.of("event", "sampled", "lane", e.lane(), "step", e.step(), "values", e.values());
        }
        if (event instanceof RunEvent.Started e) {
            return JsonObject.of(
                    "event", "started", "experiment", e.experiment().text(), "settings", e.settings());
        }
        if (event instanceof RunEvent.Pictured e) {
            return JsonObject.of(
                    "event",
                    "pictured",
                    "figure",
                    e.figure(),
                    "step",
                    e.step(),
                    "state",
                    FigureCodec.object(e.state()));
        }
        if (event instanceof RunEvent.Claimed e) {
            return claim(e.claim());
        }
        if (event instanceof RunEvent.Finished e) {
            return JsonObject.of("event", "finished", "step", e.step(), "digests", e.digests());
        }
        return JsonObject.of("event", "failed", "reason", ((RunEvent.Failed) event).reason());
    }

    private static Map<String, Object> claim(Claim c) {
        List<Object> hypotheses = new ArrayList<>();
        for (Claim.Hypothesis h : c.hypotheses()) {
            hypotheses.add(JsonObject.of("id", h.id(), "met", h.met(), "measured", h.measured()));
        }
        Map<String, Object> map =
                JsonObject.of("event", "claimed", "claim", c.id(), "lane", c.lane(), "step", c.step());
        map.put("verdict", c.verdict().word());
        map.put("hypotheses", hypotheses);
        map.put("left", c.left());
        map.put("right", c.right());
        map.put("residual", c.residual());
        map.put("tolerance", c.tolerance());
        map.put("tendency", c.tendency());
        return map;
    }

    /** Throws {@link IllegalArgumentException} that says what is missing. */
    public static RunEvent parse(String line) {
        JsonObject o = JsonObject.parse(line);
        String kind = o.string("event");
        return switch (kind) {
            case "started" -> new RunEvent.Started(new ExperimentId(o.string("experiment")), o.string("settings"));
            case "sampled" -> new RunEvent.Sampled(o.string("lane"), o.integer("step"), o.numbers("values"));
            case "pictured" ->
                new RunEvent.Pictured(
                        o.string("figure"),
                        o.integer("step"),
                        FigureCodec.state(JsonObject.of(o.map().get("state"))));
            case "claimed" -> new RunEvent.Claimed(claim(o));
            case "finished" -> new RunEvent.Finished(o.integer("step"), o.strings("digests"));
            case "failed" -> new RunEvent.Failed(o.string("reason"));
            default -> throw new IllegalArgumentException("there is no event '" + kind + "'");
        };
    }

    private static Claim claim(JsonObject o) {
        List<Claim.Hypothesis> hypotheses = new ArrayList<>();
        for (JsonObject h : o.objects("hypotheses")) {
            hypotheses.add(new Claim.Hypothesis(h.string("id"), h.flag("met"), h.number("measured")));
        }
        return new Claim(
                o.string("claim"),
                o.string("lane"),
                o.integer("step"),
                hypotheses,
                o.numbers("left"),
                o.numbers("right"),
                o.number("residual"),
                o.number("tolerance"),
                o.number("tendency"),
                Claim.Verdict.of(o.string("verdict")));
    }

    /** The verdict in words: {@code holds}, {@code not yet}, {@code fails}, {@code hypotheses not met}. */
    public static String word(Claim.Verdict verdict) {
        return verdict.word();
    }
}
