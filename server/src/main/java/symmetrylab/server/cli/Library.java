package symmetrylab.server.cli;

import java.nio.file.Path;
import symmetrylab.server.authoring.ContentFolder;
import symmetrylab.server.authoring.ContentLoader;
import symmetrylab.server.content.Content;
import symmetrylab.server.content.ExperimentText;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.MathMl;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;

/** The words of the experiments, read when they are first needed: from SYMMETRY_LAB_CONTENT, else from the program. */
final class Library {
    /** It takes a second to load and keeps what it has rendered; one serves the process. */
    static final Markup MARKUP = new Markup(new MathMl());

    private static final String CONTENT = "SYMMETRY_LAB_CONTENT";

    private final Catalog catalog;
    private final ContentFolder folder;
    private ContentLoader.Draft draft;

    Library(Surroundings around) {
        this.catalog = around.catalog();
        this.folder = folder(around);
    }

    static ContentFolder folder(Surroundings around) {
        String path = around.environment().getOrDefault(CONTENT, "");
        return path.isEmpty() ? ContentFolder.packed() : ContentFolder.onDisk(Path.of(path));
    }

    Catalog catalog() {
        return catalog;
    }

    /** Throws {@link symmetrylab.server.authoring.ContentRefused}. */
    ExperimentText text(Experiment experiment) {
        if (draft == null) {
            draft = ContentLoader.draft(folder, catalog, MARKUP);
        }
        return draft.experiment(experiment.id().text());
    }

    /** All content, which must be in order. */
    Content content() {
        return ContentLoader.load(folder, catalog, MARKUP);
    }
}
