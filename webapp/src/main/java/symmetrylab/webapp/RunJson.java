package symmetrylab.webapp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.experiment.RunEvent;
import symmetrylab.shared.experiment.Series;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.wire.EventCodec;
import symmetrylab.shared.wire.Json;

/** A run as one JSON object, for whoever reads it with a program; events keep the form of their lines. */
final class RunJson {
    private RunJson() {}

    static String of(RunRecord run) {
        List<Object> series = new ArrayList<>();
        for (Series one : run.schema().series()) {
            series.add(one.id());
        }
        List<Object> samples = new ArrayList<>();
        for (String lane : run.lanes()) {
            for (RunEvent.Sampled sample : run.samples(lane)) {
                samples.add(Json.parse(EventCodec.line(sample)));
            }
        }
        List<Object> claims = new ArrayList<>();
        for (Claim claim : run.claims()) {
            claims.add(Json.parse(EventCodec.line(new RunEvent.Claimed(claim))));
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("experiment", run.experiment());
        map.put("settings", run.settings());
        map.put("series", series);
        map.put("samples", samples);
        map.put("claims", claims);
        map.put("digests", run.digests());
        return Json.text(map);
    }
}
