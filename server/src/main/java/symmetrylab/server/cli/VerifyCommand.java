package symmetrylab.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import symmetrylab.server.verify.GoldenVerifier;
import symmetrylab.server.verify.golden.CaseResult;

/**
 * {@code verify}: one line a case (id, kind, worst deviation, bound, pass or FAIL), last line {@code N passed, N failed}.
 * Why a case fails is told on the error stream, so that the lines can be counted.
 */
record VerifyCommand(Surroundings around) implements Action {
    static CommandSpec spec(Surroundings around) {
        CommandSpec spec = new VerifyCommand(around)
                .spec("verify", "Compares files of golden cases with what is computed from their inputs.", "");
        spec.addOption(OptionSpec.builder("--kind")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .splitRegex(",")
                .paramLabel("K")
                .description("Only cases of these kinds: " + String.join(", ", new TreeSet<>(GoldenVerifier.kinds())))
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .arity("1..*")
                .required(true)
                .description("Files of golden cases.")
                .build());
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        Set<String> kinds = new LinkedHashSet<>(given.matchedOptionValue("--kind", List.<String>of()));
        for (String kind : kinds) {
            if (!GoldenVerifier.kinds().contains(kind)) {
                throw new UsageRefused("there is no kind '" + kind + "'; there are "
                        + String.join(", ", new TreeSet<>(GoldenVerifier.kinds())));
            }
        }
        List<Path> files = given.matchedPositionalValue(0, List.of());
        List<JsonNode> read = new ArrayList<>();
        files.forEach(file -> read.add(json(file)));
        int passed = 0;
        int failed = 0;
        int leftOut = 0;
        for (int i = 0; i < read.size(); i++) {
            List<CaseResult> results = results(files.get(i), read.get(i), kinds);
            results.forEach(this::tell);
            int good = (int) results.stream().filter(CaseResult::passed).count();
            passed += good;
            failed += results.size() - good;
            leftOut += read.get(i).get("cases").size() - results.size();
        }
        if (!kinds.isEmpty()) {
            around.out().println(leftOut + (leftOut == 1 ? " case" : " cases") + " of other kinds left out");
        }
        around.out().println(passed + " passed, " + failed + " failed");
        return failed == 0 ? ExitCode.FINE : ExitCode.FAILED;
    }

    private static List<CaseResult> results(Path file, JsonNode json, Set<String> kinds) {
        try {
            return GoldenVerifier.verify(json, kinds);
        } catch (IllegalArgumentException e) {
            throw new UsageRefused(file + ": " + e.getMessage());
        }
    }

    private static JsonNode json(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageRefused(file + (Files.exists(file) ? " is no file" : " does not exist") + ": name a file of"
                    + " golden cases");
        }
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new UsageRefused(file + " is no JSON" + place + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UsageRefused(file + " cannot be read: " + e.getMessage());
        }
    }

    private void tell(CaseResult result) {
        around.out()
                .printf(
                        "%-6s  %-24s  %10s  %10s  %s%n",
                        result.id(),
                        result.kind(),
                        number(result.worstDeviation()),
                        number(result.bound()),
                        result.passed() ? "pass" : "FAIL");
        if (!result.passed()) {
            around.err().println(result.id() + ": " + result.message());
        }
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(java.util.Locale.ROOT, "%.2e", value);
    }
}
