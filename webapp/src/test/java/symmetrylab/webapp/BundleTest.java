package symmetrylab.webapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The core knows neither browser nor compiler, and the bundle stays within its budget. */
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
                .resideInAnyPackage("org.teavm.model..", "org.teavm.vm..")
                .check(CLASSES);
    }

    @Test
    void theCompressedCoreIsSmallEnough() throws IOException {
        try (InputStream core = BundleTest.class.getResourceAsStream("/web/core.js")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                core.transferTo(gzip);
            }
            assertThat(bytes.size()).isBetween(10_000, MOST_BYTES);
        }
    }
}
