package symmetrylab.shared.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.number.Decimal;

/**
 * A checked value for every parameter of a schema. Its text form is a query string ({@code depth=3&scale=0.1}) that
 * leaves out what has its default; it is the same in the link, the REST body, the command line and presets.
 */
public final class Settings {
    private final Schema schema;
    private final Map<String, String> values;

    private Settings(Schema schema, Map<String, String> values) {
        this.schema = schema;
        this.values = values;
    }

    /** Checks {@code given} (name → text) against {@code schema}; throws {@link InvalidSettings} with all violations. */
    public static Settings of(Schema schema, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : schema.parameters()) {
            String text = given.get(parameter.name());
            Parameter.Checked checked = parameter.check(text == null ? parameter.standard() : text);
            if (checked.violation() != null) {
                violations.add(checked.violation());
            }
            values.put(parameter.name(), checked.value());
        }
        for (Map.Entry<String, String> entry : given.entrySet()) {
            if (!values.containsKey(entry.getKey())) {
                violations.add(new Violation(
                        entry.getKey(),
                        Phrase.of("is no parameter here; there are {0}", String.join(", ", values.keySet())),
                        ""));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidSettings(violations);
        }
        return new Settings(schema, values);
    }

    public static Settings parse(Schema schema, String query) {
        return of(schema, QueryText.parse(query));
    }

    public static Settings standard(Schema schema) {
        return of(schema, Map.of());
    }

    /** These settings with one value changed. */
    public Settings with(Parameter parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(parameter.name(), value);
        return of(schema, changed);
    }

    public Schema schema() {
        return schema;
    }

    public String text(Parameter parameter) {
        return values.get(parameter.name());
    }

    public int integer(Parameter.IntegerRange parameter) {
        return Integer.parseInt(text(parameter));
    }

    public double real(Parameter.RealRange parameter) {
        return Decimal.parse(text(parameter));
    }

    public boolean flag(Parameter.Flag parameter) {
        return text(parameter).equals("on");
    }

    /** The query string, in the order of the schema, without defaults. */
    public String text() {
        Map<String, String> told = new LinkedHashMap<>();
        for (Parameter parameter : schema.parameters()) {
            if (!values.get(parameter.name()).equals(canonicalStandard(parameter))) {
                told.put(parameter.name(), values.get(parameter.name()));
            }
        }
        return QueryText.text(told);
    }

    private static String canonicalStandard(Parameter parameter) {
        return parameter.check(parameter.standard()).value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values);
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
