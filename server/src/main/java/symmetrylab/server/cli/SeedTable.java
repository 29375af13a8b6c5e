package symmetrylab.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetrylab.shared.experiment.Claim;
import symmetrylab.shared.picture.ClaimText;
import symmetrylab.shared.picture.RunRecord;
import symmetrylab.shared.wire.EventCodec;

/** What many runs say of each claim: how often each verdict fell, and the median, least and largest residual. */
record SeedTable(PrintStream out, List<RunRecord> records) {
    SeedTable {
        records = List.copyOf(records);
    }

    void print() {
        Map<String, List<Claim>> byClaim = new LinkedHashMap<>();
        for (RunRecord record : records) {
            for (Claim claim : record.claims()) {
                byClaim.computeIfAbsent(claim.id() + "/" + claim.lane(), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("claim/lane"));
        for (Claim.Verdict verdict : Claim.Verdict.values()) {
            head.add(EventCodec.word(verdict));
        }
        head.addAll(List.of("median residual", "least", "largest"));
        rows.add(head);
        byClaim.forEach((name, claims) -> rows.add(row(name, claims)));
        out.println();
        out.println(records.size() + " runs");
        rows.forEach(row -> out.println(line(row, rows)));
    }

    private static List<String> row(String name, List<Claim> claims) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Claim.Verdict verdict : Claim.Verdict.values()) {
            row.add(Long.toString(
                    claims.stream().filter(claim -> claim.verdict() == verdict).count()));
        }
        double[] residuals = claims.stream()
                .mapToDouble(Claim::residual)
                .filter(residual -> !Double.isNaN(residual))
                .sorted()
                .toArray();
        if (residuals.length == 0) {
            row.addAll(List.of("-", "-", "-"));
        } else {
            int half = residuals.length / 2;
            double median = residuals.length % 2 == 1 ? residuals[half] : (residuals[half - 1] + residuals[half]) / 2;
            for (double value : new double[] {median, residuals[0], residuals[residuals.length - 1]}) {
                row.add(ClaimText.number(value));
            }
        }
        return row;
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(other -> other.get(column).length())
                    .max()
                    .orElse(0);
            char[] blanks = new char[width - row.get(i).length()];
            Arrays.fill(blanks, ' ');
            String pad = new String(blanks);
            line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
        }
        return line.toString();
    }
}
