package symmetrylab.server.web;

import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Phrase;
import symmetrylab.shared.experiment.Phrasebook;
import symmetrylab.shared.experiment.Violation;
import symmetrylab.shared.wire.Json;

/** An error as RFC 9457 wants it, {@code application/problem+json}. */
record Problem(
        int status,
        String type,
        List<Phrase> sentences,
        List<Violation> violations,
        Map<String, Object> members,
        Map<String, String> headers) {
    static Problem of(Refusal refusal) {
        return new Problem(
                refusal.status(),
                refusal.type(),
                List.of(refusal.detail()),
                List.of(),
                refusal.details(),
                refusal.headers());
    }

    static Problem of(InvalidSettings e) {
        List<Phrase> sentences =
                e.violations().stream().map(Violation::sentence).toList();
        return new Problem(422, "invalid-settings", sentences, e.violations(), Map.of(), Map.of());
    }

    static Problem of(int status, String detail) {
        return new Problem(status, "http-" + status, List.of(Phrase.of(detail)), List.of(), Map.of(), Map.of());
    }

    String title() {
        return violations.isEmpty() ? HttpStatus.forStatus(status).getMessage() : "The settings break a rule";
    }

    /** What is wrong and what to change, in the language of a phrasebook. */
    String detail(Phrasebook book) {
        return sentences.stream().map(book::say).collect(Collectors.joining("; "));
    }

    String json(Phrasebook book) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", "urn:symmetry-lab:problem:" + type);
        map.put("title", title());
        map.put("status", status);
        map.put("detail", detail(book));
        map.putAll(members);
        if (!violations.isEmpty()) {
            List<Object> list = new ArrayList<>();
            for (Violation violation : violations) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("parameter", violation.parameter());
                entry.put("rule", violation.rule().english());
                entry.put("value", violation.value());
                list.add(entry);
            }
            map.put("violations", list);
        }
        return Json.text(map);
    }
}
