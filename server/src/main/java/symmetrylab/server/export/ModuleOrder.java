package symmetrylab.server.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The script modules that a page needs, each after those that it imports, at once or later. */
final class ModuleOrder {
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s*\\(?\\s*'\\./([a-z-]+\\.js)'");

    private final WebFiles web;
    private final Set<String> done = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();

    private ModuleOrder(WebFiles web) {
        this.web = web;
    }

    /** Throws {@link IllegalStateException} where modules import each other in a circle. */
    static List<String> of(WebFiles web, List<String> entries) {
        ModuleOrder order = new ModuleOrder(web);
        for (String entry : entries) {
            order.visit(entry);
        }
        return List.copyOf(order.done);
    }

    private void visit(String name) {
        if (done.contains(name)) {
            return;
        }
        if (open.contains(name)) {
            throw new IllegalStateException(
                    "the modules import each other: " + String.join(" → ", open) + " → " + name);
        }
        open.add(name);
        Matcher imports = IMPORT.matcher(web.text(name));
        while (imports.find()) {
            visit(imports.group(1));
        }
        open.remove(name);
        done.add(name);
    }
}
