package symmetrylab.server.web;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Thymeleaf over the folder {@code templates} of the class path. */
public final class Templates {
    private final TemplateEngine engine = new TemplateEngine();
    private final boolean preview;

    /** @param preview whether pages follow content that is being written */
    public Templates(boolean preview) {
        this.preview = preview;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** A whole page. Its type is put before it here: Thymeleaf loses that of a page that is a fragment. */
    public String render(String template, Map<String, Object> model) {
        Context context = new Context(Locale.ENGLISH, model);
        context.setVariable("preview", preview);
        return "<!DOCTYPE html>\n" + engine.process(template, context);
    }
}
