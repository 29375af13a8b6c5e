package symmetrylab.server.cli.group;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.cli.Action;
import symmetrylab.server.cli.ExitCode;
import symmetrylab.server.cli.Surroundings;
import symmetrylab.server.cli.UsageRefused;
import symmetrylab.server.document.Document;
import symmetrylab.server.group.Measure;
import symmetrylab.server.group.Refused;
import symmetrylab.server.group.Signal;
import symmetrylab.server.group.SignalSource;
import symmetrylab.server.group.Workbench;
import symmetrylab.server.group.Workbench.Product;

/** {@code fourier GROUP}: a signal and its Fourier transform, there and back. */
public record FourierCommand(Surroundings around) implements Action {
    private static final String SIGNAL = "--signal";
    private static final String INVERSE = "--inverse";
    private static final String CONVOLVE = "--convolve";
    private static final String CORRELATE = "--correlate";
    private static final String DEPTH = "--depth";
    private static final String CUT = "--cut";
    private static final String TABLE = "--table";

    public static CommandSpec spec(Surroundings around) {
        CommandSpec spec = new FourierCommand(around)
                .spec(
                        "fourier",
                        "Transforms a signal on a finite group: blocks, singular values, ranks, norms.",
                        "",
                        "A signal S is a file (CSV: a value a row, or real and imaginary part; or JSON) or one of",
                        "  " + SignalSource.forms(),
                        "");
        GroupOptions.addTo(spec);
        Options.value(spec, SIGNAL, "S", "The signal, one value for each element.");
        Options.value(spec, INVERSE, "FILE", "Back from a spectrum instead: CSV or JSON as this command writes it.");
        Options.value(spec, CONVOLVE, "S", "Convolve the signal with this one.");
        Options.value(spec, CORRELATE, "S", "Cross-correlate the signal with this real one.");
        Options.value(spec, DEPTH, "L", "The Schatten norm with p = 2/L, that of L layers. Default: 3.");
        Options.value(spec, CUT, "C", "The part of the largest above which values count. Default: 1e-9.");
        Options.value(spec, TABLE, "T", "Only irreps, spectrum or signal.");
        Output.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) throws IOException {
        Output.format(given);
        try {
            Measure measure = Measure.of(option(given, DEPTH), option(given, CUT));
            checkCombination(given);
            Workbench bench = Workbench.on(GroupOptions.read(given, around), measure);
            Output.write(Workbench.only(document(given, bench), option(given, TABLE)), given, around);
        } catch (Refused e) {
            throw new UsageRefused(e.withCaret());
        }
        return ExitCode.FINE;
    }

    private static Optional<String> option(ParseResult given, String name) {
        return Optional.ofNullable(given.matchedOptionValue(name, null));
    }

    private static void checkCombination(ParseResult given) {
        if (given.hasMatchedOption(SIGNAL) == given.hasMatchedOption(INVERSE)) {
            throw new UsageRefused("give a signal with " + SIGNAL + " S, or a spectrum with " + INVERSE + " FILE");
        }
        List<String> products = List.of(CONVOLVE, CORRELATE).stream()
                .filter(given::hasMatchedOption)
                .toList();
        if (products.size() > 1 || !products.isEmpty() && given.hasMatchedOption(INVERSE)) {
            throw new UsageRefused("give one of " + CONVOLVE + " and " + CORRELATE + ", with " + SIGNAL);
        }
    }

    private Document document(ParseResult given, Workbench bench) throws IOException {
        Optional<String> spectrum = option(given, INVERSE);
        if (spectrum.isPresent()) {
            return bench.inverse(spectrum.get(), InputFile.read(spectrum.get(), around));
        }
        Signal signal = signal(bench, option(given, SIGNAL).orElseThrow());
        for (Product product : Product.values()) {
            Optional<String> other = option(given, product == Product.CONVOLVE ? CONVOLVE : CORRELATE);
            if (other.isPresent()) {
                return bench.product(product, signal, signal(bench, other.get()));
            }
        }
        return bench.transform(signal);
    }

    private Signal signal(Workbench bench, String text) throws IOException {
        return SignalSource.names(text) ? bench.source(text) : bench.read(text, InputFile.read(text, around));
    }
}
