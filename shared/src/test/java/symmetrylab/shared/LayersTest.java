package symmetrylab.shared;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class LayersTest {
    private final JavaClasses shared = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("symmetrylab.shared");

    @Test
    void mathematicsImportsOnlyWhatLiesAboveIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("number")
                .definedBy("..shared.number..")
                .layer("linear")
                .definedBy("..shared.linear..")
                .layer("network")
                .definedBy("..shared.network..")
                .layer("flow")
                .definedBy("..shared.flow..")
                .layer("margin")
                .definedBy("..shared.margin..")
                .whereLayer("number")
                .mayNotAccessAnyLayer()
                .whereLayer("linear")
                .mayOnlyAccessLayers("number")
                .whereLayer("network")
                .mayOnlyAccessLayers("number", "linear")
                .whereLayer("flow")
                .mayOnlyAccessLayers("number", "linear", "network")
                .whereLayer("margin")
                .mayOnlyAccessLayers("number", "linear", "network", "flow")
                .check(shared);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("symmetrylab.shared.(*)..").should().beFreeOfCycles().check(shared);
    }

    @Test
    void onlyLinearKnowsTheMatrixLibrary() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("..shared.linear..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ejml..")
                .check(shared);
    }
}
