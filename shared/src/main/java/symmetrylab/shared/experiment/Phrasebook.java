package symmetrylab.shared.experiment;

import java.util.Map;

/** Says phrases in one language: maps English templates to templates of it; what it does not know it says in English. */
public record Phrasebook(Map<String, String> translations) {
    public static final Phrasebook ENGLISH = new Phrasebook(Map.of());

    public Phrasebook {
        translations = Map.copyOf(translations);
    }

    public String say(String template, Object... arguments) {
        return say(Phrase.of(template, arguments));
    }

    public String say(Phrase phrase) {
        String known = translations.get(phrase.template());
        String template = known == null ? phrase.template() : known;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            int argument = argument(template, i);
            if (argument >= 0 && argument < phrase.arguments().size()) {
                Object value = phrase.arguments().get(argument);
                out.append(value instanceof Phrase part ? say(part) : value.toString());
                i += 2;
            } else {
                out.append(template.charAt(i));
            }
        }
        return out.toString();
    }

    /** The n of a {@code {n}} that begins here; −1 for anything else. */
    private static int argument(String template, int i) {
        boolean braces = i + 2 < template.length() && template.charAt(i) == '{' && template.charAt(i + 2) == '}';
        char digit = braces ? template.charAt(i + 1) : ' ';
        return digit >= '0' && digit <= '9' ? digit - '0' : -1;
    }
}
