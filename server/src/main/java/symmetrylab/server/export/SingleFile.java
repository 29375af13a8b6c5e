package symmetrylab.server.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import symmetrylab.server.lesson.Pages;
import symmetrylab.server.text.Words;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Version;
import symmetrylab.shared.wire.Json;

/**
 * A lesson as one file that opens from {@code file://}. There scripts and workers do not load by address, so its modules
 * travel compressed within the page and start from blobs.
 */
public final class SingleFile {
    private static final Pattern FONT = Pattern.compile("url\\('(vendor/[^']+\\.woff2)'\\)");
    private static final String STYLE_LINK = "<link rel=\"stylesheet\" href=\"assets/lab.css\">";
    private static final String SCRIPT_LINK = "<script type=\"module\" src=\"assets/lab.js\"></script>";
    private static final String STARTER = "/export/starter.js";

    private final Pages pages;
    private final WebFiles web = WebFiles.packed();

    public SingleFile(Pages pages) {
        this.pages = pages;
    }

    /** The whole page. */
    public String of(String slug, Words words) {
        Page page = new Page(words, Page.Place.FILE, "", Version.current());
        String html = pages.lesson(slug, page, List.of());
        List<String> entries = new ArrayList<>(new Cores().add(html).names());
        entries.addAll(List.of("worker.js", "lab.js"));
        html = replaced(html, STYLE_LINK, "<style>" + style() + "</style>");
        html = replaced(html, SCRIPT_LINK, "");
        String script = "<script type=\"application/gzip\" id=\"modules\">" + modules(entries) + "</script>\n<script>\n"
                + starter() + "</script>\n";
        return replaced(html, "</body>", script + "</body>");
    }

    private static String replaced(String html, String what, String by) {
        if (!html.contains(what)) {
            throw new IllegalStateException("the page must hold " + what);
        }
        return html.replace(what, by);
    }

    private static String starter() {
        try (InputStream in = SingleFile.class.getResourceAsStream(STARTER)) {
            if (in == null) {
                throw new IllegalStateException("the class path must hold " + STARTER);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style sheet with its fonts. */
    private String style() {
        Matcher fonts = FONT.matcher(web.text("lab.css"));
        return fonts.replaceAll(font -> Matcher.quoteReplacement(
                "url(data:font/woff2;base64," + Base64.getEncoder().encodeToString(web.bytes(font.group(1))) + ")"));
    }

    /** The modules in the order in which they can start, as JSON, compressed, in Base64. */
    private String modules(List<String> entries) {
        Map<String, Object> sources = new LinkedHashMap<>();
        for (String name : ModuleOrder.of(web, entries)) {
            sources.put(name, web.text(name));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(Json.text(sources).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
