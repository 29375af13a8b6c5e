package symmetrylab.server;

import io.javalin.config.JavalinConfig;
import java.util.Optional;
import symmetrylab.server.authoring.ContentFolder;
import symmetrylab.server.authoring.ContentLoader;
import symmetrylab.server.config.Config;
import symmetrylab.server.lesson.PageRoutes;
import symmetrylab.server.lesson.Pages;
import symmetrylab.server.preview.Preview;
import symmetrylab.server.text.Markup;
import symmetrylab.server.web.Templates;
import symmetrylab.shared.experiment.Catalog;

/** What readers see: the pages of the content that comes along, or those of a folder that is being written. */
record Site(Templates templates, PageRoutes pages, Optional<Preview> preview) implements AutoCloseable {
    /**
     * The content that comes along must be in order; a folder that is being written may have problems, which its pages
     * show.
     */
    static Site of(Config config, ServerProcess.Host host) {
        Templates templates = new Templates(config.content().isPresent());
        Markup markup = new Markup(host.mathMl());
        Catalog catalog = host.catalog();
        if (config.content().isPresent()) {
            Preview live = Preview.of(config.content().get(), catalog, markup, templates);
            PageRoutes routes = new PageRoutes(live::pages, live::problemsOf, catalog, templates);
            return new Site(templates, routes, Optional.of(live));
        }
        Pages pages = new Pages(ContentLoader.load(ContentFolder.packed(), catalog, markup), catalog, templates);
        return new Site(templates, new PageRoutes(pages.rendered(), catalog, templates), Optional.empty());
    }

    void routes(JavalinConfig config) {
        pages.routes(config);
        preview.ifPresent(live -> live.routes(config));
    }

    @Override
    public void close() {
        preview.ifPresent(Preview::close);
    }
}
