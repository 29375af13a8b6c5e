package symmetrylab.webapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import symmetrylab.shared.experiment.Catalog;
import symmetrylab.shared.experiment.Experiment;
import symmetrylab.shared.experiments.Experiments;

/** The core knows neither browser nor compiler, and each module stays within its budget. */
class BundleTest {
    private static final int MOST_BYTES = 250_000;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("symmetrylab");

    @Test
    void onlyTheBundleAndItsCompilerKnowTheBrowser() {
        noClasses()
                .that()
                .resideOutsideOfPackages("symmetrylab.webapp", "symmetrylab.webapp.compiler")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.teavm.jso..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("symmetrylab.webapp.compiler")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.teavm.model..", "org.teavm.vm..", "org.teavm.tooling..")
                .check(CLASSES);
    }

    static List<String> courses() {
        return Experiments.catalog().courses().stream()
                .map(Catalog.Course::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void aModuleHoldsTheExperimentsOfItsCourseAndNoOthers(String course) throws IOException {
        String core;
        try (InputStream in = BundleTest.class.getResourceAsStream("/web/core-" + course + ".js")) {
            core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Catalog.Course other : Experiments.catalog().courses()) {
            for (Experiment experiment : other.experiments()) {
                assertThat(core.contains('"' + experiment.id().text() + '"'))
                        .as(experiment.id().text())
                        .isEqualTo(other.name().equals(course));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void eachCourseHasACompressedCoreThatIsSmallEnough(String course) throws IOException {
        try (InputStream core = BundleTest.class.getResourceAsStream("/web/core-" + course + ".js")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                core.transferTo(gzip);
            }
            System.out.println("budget core-" + course + ": " + bytes.size() + " of " + MOST_BYTES + " bytes");
            assertThat(bytes.size()).isBetween(10_000, MOST_BYTES);
        }
    }
}
