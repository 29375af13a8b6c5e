package symmetrylab.server.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.server.content.ExperimentText.Lead;
import symmetrylab.server.text.YamlMap;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.InvalidSettings;
import symmetrylab.shared.experiment.Parameter;
import symmetrylab.shared.experiment.Schema;
import symmetrylab.shared.experiment.Settings;

/** Reads which experiments go on from another one, and what they take over from it. */
record LeadReader(Catalog catalog, Schema from) {
    Map<String, Lead> read(YamlMap yaml) {
        Map<String, Lead> leads = new LinkedHashMap<>();
        for (String id : yaml.keys()) {
            YamlMap entry = yaml.map(id, true);
            Lead lead = new Lead(
                    entry.text("title"),
                    entry.text("experiment"),
                    entry.optionalText("settings").orElse(""),
                    entry.texts("takes", true));
            entry.done();
            check(entry, lead);
            leads.put(id, lead);
        }
        return leads;
    }

    private void check(YamlMap entry, Lead lead) {
        if (!catalog.ids().contains(lead.experiment())) {
            entry.report("experiment", "there is no experiment '" + lead.experiment() + "'");
            return;
        }
        Schema to = catalog.get(lead.experiment()).schema();
        for (String name : lead.takes()) {
            if (!names(from).contains(name) || !names(to).contains(name)) {
                entry.report("takes", "'" + name + "' must be a parameter of both experiments");
            }
        }
        try {
            Settings.parse(to, lead.settings());
        } catch (InvalidSettings e) {
            entry.report("settings", e.getMessage());
        }
    }

    private static List<String> names(Schema schema) {
        return schema.parameters().stream().map(Parameter::name).toList();
    }
}
