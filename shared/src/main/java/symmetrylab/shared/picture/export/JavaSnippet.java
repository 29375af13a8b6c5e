package symmetrylab.shared.picture.export;

import java.util.ArrayList;
import java.util.List;

/** The run as a Java program against the classes of the jar. */
record JavaSnippet(Snippet snippet) {
    private static final String HEAD = """
            // A run of Symmetry Lab VERSION, to be repeated: java -cp symmetry-lab.jar Replay.javaFILE
            import java.util.ArrayList;
            import java.util.List;
            IMPORTS
            public final class Replay {
                static final String EXPERIMENT = NAME;
                static final String SETTINGS = QUERY;
            """;

    private static final String MAIN = """
                /** The fingerprints of the run after samples 1, 2, 4, 8, … and at its end. */
                static final List<String> DIGESTS = List.of(DIGEST_LIST);

                public static void main(String[] args) throws Exception {
                    Experiment experiment = Experiments.catalog().get(EXPERIMENT);
                    Settings settings = Settings.parse(experiment.schema(), SETTINGS);
                    List<String> digests = new ArrayList<>();
                    new RunSession(experiment, settings, INPUTS, event -> {
                        if (event instanceof RunEvent.Finished finished) digests.addAll(finished.digests());
                    }).finish();
                    System.out.println((digests.equals(DIGESTS) ? "identical " : "different ") + digests.get(digests.size() - 1));
                }
            """;

    private static final String TABLE = """

                static DataTable points() {
                    double[][] features = new double[POINTS.length][];
                    int[] labels = new int[POINTS.length];
                    for (int i = 0; i < POINTS.length; i++) {
                        features[i] = java.util.Arrays.copyOf(POINTS[i], POINTS[i].length - 1);
                        labels[i] = (int) POINTS[i][POINTS[i].length - 1];
                    }
                    return new DataTable(features, labels);
                }
            """;

    private static final String FROM_FILE = """

                /** The points, one a row, numbers parted by commas, the class 1 or -1 in the last column. */
                static DataTable points(String file) throws java.io.IOException {
                    String text = java.nio.file.Files.readString(java.nio.file.Path.of(file));
                    return DataTable.parse(text.strip().replaceAll("\\\\R", ";"));
                }
            """;

    String text() {
        boolean held = snippet.points().isPresent();
        boolean file = !held && snippet.namesPoints();
        StringBuilder out = new StringBuilder(HEAD.replace("VERSION", snippet.version())
                .replace("FILE", file ? " points.csv" : "")
                .replace("IMPORTS", imports(held || file))
                .replace("NAME", Snippet.quoted(snippet.run().experiment()))
                .replace("QUERY", Snippet.quoted(snippet.run().settings())));
        if (held) {
            out.append("    /** The points, the class in the last column. */\n");
            array(out, "POINTS", snippet.rows());
        }
        out.append("    /** The columns of the samples. */\n    static final String[] SERIES = {");
        out.append(snippet.series()).append("};\n");
        for (String lane : snippet.run().lanes()) {
            array(out, constant(lane), snippet.samples(lane));
        }
        String table = held ? "points()" : "points(args[0])";
        String inputs = held || file ? "reference -> java.util.Optional.of(table)" : "Inputs.none()";
        String main = MAIN.replace("DIGEST_LIST", snippet.digests()).replace("INPUTS", inputs);
        if (held || file) {
            String ask = "List<String> digests";
            main = main.replace(ask, "DataTable table = " + table + ";\n        " + ask);
        }
        out.append('\n').append(main).append(held ? TABLE : file ? FROM_FILE : "");
        return out.append("}\n").toString();
    }

    private static String imports(boolean table) {
        List<String> lines = new ArrayList<>();
        for (String name : new String[] {"DataTable", "Experiment", "Inputs", "RunEvent", "RunSession", "Settings"}) {
            boolean used = table ? !name.equals("Inputs") : !name.equals("DataTable");
            if (used) {
                lines.add("import symmetrylab.shared.experiment." + name + ";");
            }
        }
        lines.add("import symmetrylab.shared.experiments.Experiments;\n");
        return String.join("\n", lines);
    }

    /** {@code fully-connected} as a name for a constant. */
    private static String constant(String lane) {
        return lane.toUpperCase().replace('-', '_');
    }

    private static void array(StringBuilder out, String name, List<double[]> rows) {
        out.append("    static final double[][] ").append(name).append(" = {\n");
        for (double[] row : rows) {
            out.append("        {");
            for (int j = 0; j < row.length; j++) {
                out.append(j == 0 ? "" : ", ");
                out.append(
                        Snippet.number(row[j], "Double.NaN", "Double.POSITIVE_INFINITY", "Double.NEGATIVE_INFINITY"));
            }
            out.append("},\n");
        }
        out.append("    };\n");
    }
}
