package symmetrylab.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Packages by feature, each of which can be read without the others. */
class PackageTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("symmetrylab.server");

    @Test
    void thereAreNoCycles() {
        slices().matching("symmetrylab.server.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatRunsKnowsNothingOfWhatIsShown() {
        noClasses()
                .that()
                .resideInAnyPackage("..server.run..", "..server.job..", "..server.data..", "..server.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..server.lesson..",
                        "..server.content..",
                        "..server.text..",
                        "..server.authoring..",
                        "..server.promise..",
                        "..server.preview..")
                .check(CLASSES);
    }

    @Test
    void contentIsValuesAndKnowsNothingOfHowItIsWrittenOrShown() {
        noClasses()
                .that()
                .resideInAPackage("..server.content..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..server.authoring..", "..server.promise..", "..server.lesson..", "..server.web..")
                .check(CLASSES);
    }

    @Test
    void onlyTheTextPackageKnowsTheFormatsOfAuthors() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..server.text..", "..server.authoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..", "org.commonmark..", "org.mozilla..")
                .check(CLASSES);
    }
}
