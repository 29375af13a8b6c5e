package symmetrylab.server.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import symmetrylab.server.content.Content;
import symmetrylab.server.lesson.Pages;
import symmetrylab.server.text.Words;
import symmetrylab.server.web.Languages;
import symmetrylab.server.web.Page;
import symmetrylab.server.web.Version;

/** All pages as a folder that any file server can serve; experiments run in the browser. */
public final class StaticSite {
    private static final String FROM_FOLDERS = "../../";

    private final Content content;
    private final Pages pages;
    private final Path folder;
    private final String version = Version.current();
    private final Cores cores = new Cores();
    private int written;

    public StaticSite(Content content, Pages pages, Path folder) {
        this.content = content;
        this.pages = pages;
        this.folder = folder;
    }

    /** Writes the folder, which must be empty or not there yet, and answers how many files it has. */
    public int write() throws IOException {
        refuseTakenFolder();
        for (Words words : Words.all()) {
            Page front = new Page(words, Page.Place.FOLDER, "", version);
            put(front.file(), pages.front(front, switches()));
            Page inner = new Page(words, Page.Place.FOLDER, FROM_FOLDERS, version);
            for (String slug : content.lessons().keySet()) {
                put("lessons/" + slug + "/" + inner.file(), pages.lesson(slug, inner, switches()));
            }
            for (String id : content.experiments().keySet()) {
                put(
                        "experiments/" + id + "/" + inner.file(),
                        pages.experiment(id, Optional.empty(), inner, switches()));
            }
        }
        WebFiles web = WebFiles.packed();
        for (String name : web.names()) {
            if (!cores.leaves(name)) {
                put("assets/" + name, web.bytes(name));
            }
        }
        return written;
    }

    private void refuseTakenFolder() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ExportRefused(folder + " is a file: name a folder that is empty or not there yet");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new ExportRefused(folder + " is not empty: name a folder that is empty or not there yet");
            }
        }
    }

    /** The same page in every language stands beside it. */
    private static List<Languages.Other> switches() {
        List<Languages.Other> others = new ArrayList<>();
        for (Words words : Words.all()) {
            others.add(new Languages.Other(words.language(), words.name(), Page.file(words)));
        }
        return others;
    }

    private void put(String name, String page) throws IOException {
        cores.add(page);
        put(name, page.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent() == null ? folder : file.getParent());
        Files.write(file, bytes);
        written++;
    }
}
