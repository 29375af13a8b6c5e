package symmetrylab.server.preview;

import io.javalin.config.JavalinConfig;
import io.javalin.http.sse.SseClient;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import symmetrylab.server.authoring.ContentFolder;
import symmetrylab.server.authoring.ContentLoader;
import symmetrylab.server.lesson.Pages;
import symmetrylab.server.text.Markup;
import symmetrylab.server.text.Problem;
import symmetrylab.server.web.Templates;
import symmetrylab.shared.experiment.Catalog;

/**
 * Pages that follow a folder: what is saved is read anew, and the open pages are told at {@code /preview}. A lesson with
 * problems shows them until it is saved without.
 */
public final class Preview implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preview.class);
    private static final Duration LOOK = Duration.ofMillis(250);
    /** How often silent pages are written to, so that closed ones are noticed. */
    private static final int LOOKS_PER_HEARTBEAT = 40;

    private final Path folder;
    private final Catalog catalog;
    private final Markup markup;
    private final Templates templates;
    private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
    private final Thread watcher;
    private volatile State state;
    private volatile boolean closed;

    /** One state of the folder: what could be read, and what is wrong with it. */
    record State(FolderStamp stamp, Pages pages, List<Problem> problems) {}

    private Preview(Path folder, Catalog catalog, Markup markup, Templates templates) {
        this.folder = folder;
        this.catalog = catalog;
        this.markup = markup;
        this.templates = templates;
        this.state = read(FolderStamp.of(folder));
        this.watcher = new Thread(this::watch, "preview");
        watcher.setDaemon(true);
    }

    /** Reads {@code folder} and watches it until closed. */
    public static Preview of(Path folder, Catalog catalog, Markup markup, Templates templates) {
        Preview preview = new Preview(folder, catalog, markup, templates);
        preview.watcher.start();
        return preview;
    }

    private State read(FolderStamp stamp) {
        ContentLoader.Draft draft = ContentLoader.draft(ContentFolder.onDisk(folder), catalog, markup);
        return new State(stamp, new Pages(draft.content(), catalog, templates), draft.problems());
    }

    /** The latest pages. */
    public Pages pages() {
        return state.pages();
    }

    /** The problems of what a page is made of: its own folder, and what all pages share. */
    public List<Problem> problemsOf(String ownFolder) {
        return state.problems().stream()
                .filter(problem -> problem.file().startsWith("content/" + ownFolder + "/")
                        || !problem.file().startsWith("content/lessons/"))
                .toList();
    }

    public void routes(JavalinConfig config) {
        config.routes.sse("/preview", client -> {
            client.keepAlive();
            client.onClose(() -> clients.remove(client));
            clients.add(client);
            tell(client);
        });
    }

    private void tell(SseClient client) {
        client.sendEvent("version", state.stamp().version());
    }

    private void watch() {
        for (int looks = 1; !closed; looks++) {
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            FolderStamp stamp = FolderStamp.of(folder);
            if (stamp.isKnown() && !stamp.equals(state.stamp())) {
                follow(stamp);
            } else if (looks % LOOKS_PER_HEARTBEAT == 0) {
                clients.forEach(client -> client.sendComment("still there"));
            }
        }
    }

    private void follow(FolderStamp stamp) {
        try {
            state = read(stamp);
        } catch (UncheckedIOException e) {
            // a file was taken away between two looks; the next one sees what is there then
            LOG.info("the content changed while it was read", e);
            return;
        }
        clients.forEach(this::tell);
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
        clients.forEach(SseClient::close);
    }
}
