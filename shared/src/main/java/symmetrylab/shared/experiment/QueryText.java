package symmetrylab.shared.experiment;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values as a query string; only what would be misread is escaped, so that links stay legible. */
public final class QueryText {
    private static final String PLAIN = "-_.~,;:@!*()";
    private static final String HEX = "0123456789ABCDEF";

    private QueryText() {}

    public static String text(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (out.length() > 0) {
                out.append('&');
            }
            escape(entry.getKey(), out);
            out.append('=');
            escape(entry.getValue(), out);
        }
        return out.toString();
    }

    /** Reads a query string, with or without its leading {@code ?}; a name given twice keeps its last value. */
    public static Map<String, String> parse(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        String body = query.startsWith("?") ? query.substring(1) : query;
        for (String pair : body.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            values.put(unescape(name), equals < 0 ? "" : unescape(pair.substring(equals + 1)));
        }
        return values;
    }

    private static void escape(String text, StringBuilder out) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            if (plain) {
                out.append((char) c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
    }

    private static String unescape(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit((char) bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit((char) bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                out[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                out[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
