package symmetrylab.server.authoring;

import java.util.Map;
import symmetrylab.server.content.Reference;
import symmetrylab.server.promise.Promises;
import symmetrylab.server.promise.Runs;
import symmetrylab.server.text.Markup;
import symmetrylab.shared.experiment.Catalog;

/**
 * What one reading of content shares.
 *
 * @param markup looks quoted numbers up in {@code quotes}
 * @param promises what is said of runs, to be kept later
 */
record Reading(
        ContentFolder folder,
        Catalog catalog,
        Markup markup,
        RunQuotes quotes,
        Map<String, Reference> references,
        Runs runs,
        Promises promises) {}
