package symmetrylab.server.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seeds of a series of runs, from {@code least} to {@code most}. */
record Seeds(int least, int most) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,7})\\.\\.(\\d{1,7})");
    private static final int MOST_RUNS = 1_000;

    /** Reads {@code 1..20}. */
    static Seeds parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            Seeds seeds = new Seeds(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (seeds.least <= seeds.most && seeds.count() <= MOST_RUNS) {
                return seeds;
            }
        }
        throw new UsageRefused(
                "--seeds must be a range of at most " + MOST_RUNS + " seeds such as 1..20, got '" + text + "'");
    }

    int count() {
        return most - least + 1;
    }

    @Override
    public String toString() {
        return least + ".." + most;
    }
}
