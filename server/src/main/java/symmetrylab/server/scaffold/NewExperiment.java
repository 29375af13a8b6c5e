package symmetrylab.server.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import symmetrylab.shared.wire.Json;

/**
 * An experiment to begin with: the class and the texts of one that exists, under a new name, entered behind it in the
 * catalogue. A copy keeps up with the machinery that it uses, where a template of its own would not.
 */
public final class NewExperiment {
    /** The smallest of them. */
    public static final String USUAL = "many-solutions";

    private static final String SOURCES = "shared/src/main/java/symmetrylab/shared/experiments";
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    private final Path project;

    /** @param project the folder of the sources */
    public NewExperiment(Path project) {
        this.project = project;
    }

    /** Writes class, catalogue and texts, and answers the files; throws {@link ScaffoldRefused}. */
    public List<Path> begin(String id, String like) throws IOException {
        Name name = new Name(id);
        Path catalog = project.resolve(SOURCES).resolve("Experiments.java");
        if (!Files.isRegularFile(catalog)) {
            throw new ScaffoldRefused(project + " holds no " + SOURCES + "/Experiments.java: name the folder of the"
                    + " sources with --project");
        }
        Path model = classOf(like);
        String modelName = model.getFileName().toString().replace(".java", "");
        Path text = project.resolve("content/experiments").resolve(like).resolve("experiment.yaml");
        return new Changes()
                .create(
                        model.resolveSibling(name.asClass() + ".java"),
                        renamed(Changes.read(model), modelName, like, name))
                .create(
                        project.resolve("content/experiments").resolve(id).resolve("experiment.yaml"),
                        titled(Changes.read(text), name))
                .replace(catalog, entered(Changes.read(catalog), model, name))
                .write();
    }

    /** The file whose class has this id. */
    private Path classOf(String id) throws IOException {
        String marker = "new ExperimentId(\"" + id + "\")";
        try (Stream<Path> files = Files.walk(project.resolve(SOURCES))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains(marker)) {
                    return file;
                }
            }
        }
        throw new ScaffoldRefused("there is no class with " + marker + " below " + SOURCES);
    }

    private static String renamed(String source, String model, String like, Name name) {
        String note = "/**\n * Begun as a copy of {@link " + model
                + "}: say here what is examined, where the theorem stands," + " and which lesson\n * uses it.\n */";
        String renamed = source.replace("class " + model + " ", "class " + name.asClass() + " ")
                .replace("\"" + like + "\"", "\"" + name.text() + "\"");
        return JAVADOC.matcher(renamed).replaceFirst(Matcher.quoteReplacement(note));
    }

    private static String titled(String yaml, Name name) {
        return yaml.replaceFirst(
                "(?m)^title: .*$",
                Matcher.quoteReplacement("title: " + Json.text(name.text().replace('-', ' '))));
    }

    private String entered(String catalog, Path model, Name name) {
        String ending = project.resolve("shared/src/main/java")
                .relativize(model.getParent())
                .toString()
                .replace(model.getFileSystem().getSeparator(), ".");
        String line = "import " + ending + "." + name.asClass() + ";\n";
        String before = "new " + model.getFileName().toString().replace(".java", "()");
        int imports = catalog.lastIndexOf("import ");
        if (!catalog.contains(before) || imports < 0) {
            throw new ScaffoldRefused("Experiments.java does not look as expected: enter new " + name.asClass()
                    + "() in the list of its course by hand");
        }
        int afterImports = catalog.indexOf('\n', imports) + 1;
        return catalog.substring(0, afterImports)
                + line
                + catalog.substring(afterImports).replace(before, before + ", new " + name.asClass() + "()");
    }
}
