package symmetrylab.server.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import symmetrylab.server.text.Words;

/** Thymeleaf over the folder {@code templates} of the class path; {@code #{key}} reads the page's interface strings. */
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
        engine.setMessageResolver(new InterfaceStrings());
    }

    /** A whole page. Its type is put before it here: Thymeleaf loses that of a page that is a fragment. */
    public String render(String template, Page page, Map<String, Object> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        all.put("page", page);
        all.put("preview", preview);
        return "<!DOCTYPE html>\n"
                + engine.process(
                        template, new Context(Locale.forLanguageTag(page.words().language()), all));
    }

    /** A key that no table has stops the page: a test renders them all. */
    private static final class InterfaceStrings extends AbstractMessageResolver {
        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            Words words = Words.of(context.getLocale().getLanguage()).orElse(Words.ENGLISH);
            return words.text(key, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            throw new IllegalArgumentException("there is no interface string '" + key + "'");
        }
    }
}
