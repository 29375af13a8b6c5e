package symmetrylab.server.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import symmetrylab.shared.wire.Json;

/**
 * What is told, in whatever form it is asked for.
 *
 * @param title the first line for people
 * @param main the key of the part that CSV has
 * @param notes what is left out, and how to get it
 */
public record Document(String title, List<Fact> facts, List<Part> parts, String main, List<String> notes) {
    private static final int MOST_LINES = 80;

    public Document {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** A document that is one part. */
    public static Document of(String title, List<Fact> facts, Part part) {
        return new Document(title, facts, List.of(part), part.key(), List.of());
    }

    /** The part of this key. */
    public Optional<Part> part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** The same with this part only. */
    public Document only(Part part) {
        return new Document(title, facts, List.of(part), part.key(), List.of());
    }

    /** The bytes of a file in this form; the same bytes every time. */
    public byte[] bytes(Format format) {
        return switch (format) {
            case TEXT -> text().getBytes(StandardCharsets.UTF_8);
            case JSON -> (json() + "\n").getBytes(StandardCharsets.UTF_8);
            case CSV -> csv().getBytes(StandardCharsets.UTF_8);
            case NPZ -> npz();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder(title).append('\n');
        if (!facts.isEmpty()) {
            List<String[]> lines = new ArrayList<>();
            facts.forEach(fact -> lines.add(new String[] {fact.label(), fact.shown()}));
            Lines.columns(lines, new boolean[] {true, true}, text);
        }
        for (Part part : parts) {
            text.append('\n').append(part.title()).append('\n');
            StringBuilder lines = new StringBuilder();
            part.into(lines);
            text.append(parts.size() > 1 ? shortened(lines, part.key()) : lines);
        }
        text.append(notes.isEmpty() ? "" : "\n");
        notes.forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    /** Beside others a part is cut where it is long. */
    private static CharSequence shortened(StringBuilder lines, String key) {
        int end = -1;
        for (int i = 0; i < MOST_LINES; i++) {
            int next = lines.indexOf("\n", end + 1);
            if (next < 0) {
                return lines;
            }
            end = next;
        }
        long more = lines.substring(end + 1).chars().filter(c -> c == '\n').count();
        return more == 0
                ? lines
                : lines.substring(0, end + 1) + "  … and " + more + " more lines in " + key + " alone\n";
    }

    private String json() {
        Map<String, Object> map = new LinkedHashMap<>();
        facts.forEach(fact -> map.put(fact.key(), fact.value()));
        parts.forEach(part -> map.put(part.key(), part.json()));
        if (!notes.isEmpty()) {
            map.put("notes", notes);
        }
        return Json.text(map);
    }

    private String csv() {
        Csv csv = new Csv();
        part(main)
                .orElseThrow(() -> new IllegalStateException("there is no part " + main + " in " + title))
                .into(csv);
        return csv.text();
    }

    private byte[] npz() {
        Npz npz = new Npz();
        facts.forEach(fact -> fact.into(npz));
        parts.forEach(part -> part.into(npz));
        return npz.bytes();
    }
}
