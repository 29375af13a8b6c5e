package symmetrylab.shared.picture.export;

import java.util.List;
import java.util.Map;

/** The run as a Python program with its numbers as numpy arrays; it calls the jar to repeat the run. */
record PythonSnippet(Snippet snippet) {
    private static final String HEAD = """
            # A run of Symmetry Lab VERSION, to be repeated: python3 replay.py symmetry-lab.jarFILE
            import json
            import subprocess
            import sys

            import numpy as np

            experiment = NAME
            """;

    private static final String MAIN = """

            jar = sys.argv[1] if len(sys.argv) > 1 else "symmetry-lab.jar"
            command = ["java", "-jar", jar, "run", experiment, "--json"]
            command += [f"--{name}={value}" for name, value in settings.items()]
            lines = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
            events = [json.loads(line) for line in lines.splitlines()]
            again = {}
            for event in events:
                if event["event"] == "sampled":
                    again.setdefault(event["lane"], []).append([float(value) for value in event["values"]])
            same = events[-1].get("digests") == digests
            print("identical" if same else "different", events[-1].get("digests", events[-1])[-1])
            """;

    String text() {
        boolean named = snippet.namesPoints();
        StringBuilder out = new StringBuilder(HEAD.replace("VERSION", snippet.version())
                .replace("FILE", named && snippet.points().isEmpty() ? " points.csv" : "")
                .replace("NAME", Snippet.quoted(snippet.run().experiment())));
        settings(out, named);
        if (snippet.points().isPresent()) {
            out.append("# the class is in the last column\n");
            array(out, "points", snippet.rows());
            if (named) {
                out.append("settings[\"points\"] = \";\".join(\",\".join(repr(float(x)) for x in row[:-1])"
                        + " + f\",{int(row[-1])}\" for row in points)\n");
            }
        }
        out.append("series = [").append(snippet.series()).append("]\n");
        out.append("samples = {}\n");
        for (String lane : snippet.run().lanes()) {
            array(out, "samples[" + Snippet.quoted(lane) + "]", snippet.samples(lane));
        }
        out.append("digests = [").append(snippet.digests()).append("]\n");
        return out.append(MAIN).toString();
    }

    /** Points that are named by their hash come from the array, or from a file. */
    private void settings(StringBuilder out, boolean named) {
        out.append("settings = {");
        String before = "";
        for (Map.Entry<String, String> entry : snippet.settings().entrySet()) {
            boolean left = named && entry.getValue().startsWith("@");
            if (!left) {
                out.append(before).append(Snippet.quoted(entry.getKey())).append(": ");
                out.append(Snippet.quoted(entry.getValue()));
                before = ", ";
            }
        }
        out.append("}\n");
        if (named && snippet.points().isEmpty()) {
            out.append("settings[\"data\"] = sys.argv[2]\n");
        }
    }

    private static void array(StringBuilder out, String name, List<double[]> rows) {
        out.append(name).append(" = np.array([\n");
        for (double[] row : rows) {
            out.append("    [");
            for (int j = 0; j < row.length; j++) {
                out.append(j == 0 ? "" : ", ");
                out.append(Snippet.number(row[j], "np.nan", "np.inf", "-np.inf"));
            }
            out.append("],\n");
        }
        out.append("])\n");
    }
}
