package symmetrylab.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.content.Content;
import symmetrylab.server.export.SingleFile;
import symmetrylab.server.export.StaticSite;
import symmetrylab.server.lesson.Pages;
import symmetrylab.server.text.Words;
import symmetrylab.server.web.Templates;

/** {@code export}: all pages as a folder, or one lesson as one file. */
record ExportCommand(Surroundings around, Library library) implements Action {
    private static final String STATIC = "--static";
    private static final String LESSON = "--lesson";
    private static final String SINGLE = "--single-file";
    private static final String OUT = "--out";
    private static final String LANGUAGE = "--language";

    static CommandSpec spec(Surroundings around, Library library) {
        CommandSpec spec =
                new ExportCommand(around, library).spec("export", "Writes the lessons for places without this server.");
        spec.addOption(option(STATIC, "DIR", "All pages, into a folder for any file server."));
        spec.addOption(option(LESSON, "SLUG", "One lesson, with " + SINGLE + "."));
        spec.addOption(OptionSpec.builder(SINGLE)
                .description("One file that opens without a network, from a disk too.")
                .build());
        spec.addOption(option(OUT, "FILE", "Where the single file goes. Default: SLUG.html here."));
        spec.addOption(option(LANGUAGE, "TAG", "The language of the single file. Default: en."));
        return spec;
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult given) throws IOException {
        String folder = given.matchedOptionValue(STATIC, "");
        String slug = given.matchedOptionValue(LESSON, "");
        if (folder.isEmpty() == slug.isEmpty() || !slug.isEmpty() && !given.hasMatchedOption(SINGLE)) {
            throw new UsageRefused("export needs either " + STATIC + " DIR or " + LESSON + " SLUG " + SINGLE);
        }
        Content content = library.content();
        Pages pages = new Pages(content, around.catalog(), new Templates(false));
        if (!folder.isEmpty()) {
            int files = new StaticSite(content, pages, Path.of(folder)).write();
            around.out().println(files + " files in " + folder + "; serve that folder, or copy it to a web server");
            return ExitCode.FINE;
        }
        return single(given, content, pages);
    }

    private int single(ParseResult given, Content content, Pages pages) throws IOException {
        String slug = given.matchedOptionValue(LESSON, "");
        content.lesson(slug)
                .orElseThrow(() -> new UsageRefused("there is no lesson '" + slug + "'; there are "
                        + String.join(", ", content.lessons().keySet())));
        String tag = given.matchedOptionValue(LANGUAGE, Words.ENGLISH.language());
        Words words = Words.of(tag)
                .orElseThrow(() -> new UsageRefused("there is no language '" + tag + "'; there are "
                        + String.join(
                                ", ", Words.all().stream().map(Words::language).toList())));
        Path file = Path.of(given.matchedOptionValue(OUT, slug + ".html"));
        Files.writeString(file, new SingleFile(pages).of(slug, words));
        around.out().println(file + ": " + Files.size(file) / 1000 + " kB; it opens without a network");
        return ExitCode.FINE;
    }
}
