package symmetrylab.server.cli.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.cli.Surroundings;
import symmetrylab.server.cli.UsageRefused;
import symmetrylab.server.document.Document;
import symmetrylab.server.document.Format;

/** In which form a document goes where: {@code --format}, {@code --json}, {@code --csv}, {@code --out}. */
public final class Output {
    private static final String FORMAT = "--format";
    private static final String JSON = "--json";
    private static final String CSV = "--csv";
    private static final String OUT = "--out";

    private Output() {}

    /** Adds the options. */
    public static void addTo(CommandSpec spec) {
        Options.value(spec, FORMAT, "F", Format.words() + " (arrays for NumPy). Default: text.");
        Options.flag(spec, JSON, "The same as " + FORMAT + " json.");
        Options.flag(spec, CSV, "The same as " + FORMAT + " csv.");
        Options.value(spec, OUT, "FILE", "Where it goes. Default: standard output.");
    }

    /** The form that was asked for; throws {@link UsageRefused}. */
    public static Format format(ParseResult given) {
        String word = given.matchedOptionValue(FORMAT, "");
        int ways = (word.isEmpty() ? 0 : 1)
                + (given.hasMatchedOption(JSON) ? 1 : 0)
                + (given.hasMatchedOption(CSV) ? 1 : 0);
        if (ways > 1) {
            throw new UsageRefused("give one of " + FORMAT + ", " + JSON + " and " + CSV);
        }
        if (word.isEmpty()) {
            return given.hasMatchedOption(JSON) ? Format.JSON : given.hasMatchedOption(CSV) ? Format.CSV : Format.TEXT;
        }
        return Format.of(word)
                .orElseThrow(
                        () -> new UsageRefused(FORMAT + " must be one of " + Format.words() + ", got '" + word + "'"));
    }

    /** Writes a document where and as it was asked for. */
    public static void write(Document document, ParseResult given, Surroundings around) throws IOException {
        Format format = format(given);
        String out = given.matchedOptionValue(OUT, "");
        if (out.isEmpty() && format == Format.NPZ && around.interactive()) {
            throw new UsageRefused("npz is no text: name a file with " + OUT + " FILE");
        }
        byte[] bytes = document.bytes(format);
        if (out.isEmpty()) {
            around.out().write(bytes);
            return;
        }
        try {
            Files.write(Path.of(out), bytes);
        } catch (IOException e) {
            throw new UsageRefused(out + " cannot be written: check the folder and its permissions");
        }
        around.out().println(out + ": " + bytes.length + " bytes");
    }
}
