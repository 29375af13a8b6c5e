package symmetrylab.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The directions that the core keeps, and what it must not call to give the same bits in a browser. */
class ArchitectureTest {
    private static final String ROOT = "symmetrylab.shared.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("symmetrylab");

    /** Each package may use those before it in its column; the columns share number and meet in experiments only. */
    private static final List<String> MATHEMATICS =
            List.of("number", "linear", "network", "flow", "margin", "potential");

    /** What is fed to networks, told by nobody. */
    private static final List<String> IMAGES = List.of("number", "image");

    private static final List<String> GROUPS = List.of("number", "linear", "group", "representation", "fourier");

    /** Where both columns of mathematics meet, before experiments; the sphere has its blocks from there. */
    private static final List<String> MEETING = List.of("equivariant", "relu", "sphere");

    private static final List<String> TELLING = List.of("number", "experiment", "table", "wire", "picture");

    private static final Set<String> PORTABLE_MATH =
            Set.of("sqrt", "abs", "min", "max", "floor", "ceil", "round", "floorMod", "floorDiv", "signum");

    @Test
    void packagesUseOnlyThoseBeforeThem() {
        for (List<String> column : List.of(MATHEMATICS, GROUPS, IMAGES, TELLING)) {
            for (int i = 0; i < column.size(); i++) {
                String from = column.get(i);
                for (String later : column.subList(i + 1, column.size())) {
                    forbid(from, later);
                }
                forbid(from, "experiments");
                MEETING.forEach(place -> forbid(from, place));
            }
        }
        for (String place : MEETING) {
            TELLING.subList(1, TELLING.size()).forEach(telling -> forbid(place, telling));
            forbid(place, "experiments");
        }
        forbid("equivariant", "sphere");
        forbid("wire", "picture");
        forbid("picture", "wire");
    }

    @Test
    void mathematicsAndExperimentsMeetInOnePackageOnly() {
        for (List<String> mathematics : List.of(MATHEMATICS, GROUPS, IMAGES)) {
            for (String mathematical : mathematics.subList(1, mathematics.size())) {
                for (String telling : TELLING.subList(1, TELLING.size())) {
                    forbid(mathematical, telling);
                    forbid(telling, mathematical);
                }
            }
        }
    }

    private static void forbid(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + to + "..")
                .check(CLASSES);
    }

    @Test
    void noCycles() {
        slices().matching("symmetrylab.shared.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyLinearKnowsTheMatrixLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "linear..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ejml..")
                .check(CLASSES);
    }

    @Test
    void noInputOutputThreadsClocksOrReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.lang.reflect..",
                        "java.net..",
                        "java.security..",
                        "java.time..",
                        "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, java.util.Random.class, java.util.Date.class)
                .as("the core must not touch files, threads, clocks, chance of the host, or reflection")
                .check(CLASSES);
    }

    @Test
    void onlyFunctionsThatEveryHostRoundsAlike() {
        noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("differ between hosts") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        String owner = access.getTargetOwner().getName();
                        String name = access.getTarget().getName();
                        return switch (owner) {
                            case "java.lang.Math", "java.lang.StrictMath" -> !PORTABLE_MATH.contains(name);
                            case "java.lang.Double" ->
                                Set.of("toString", "parseDouble", "valueOf").contains(name)
                                        && access.getTarget().getFullName().contains("String");
                            case "java.lang.String" ->
                                Set.of("format", "formatted", "lines").contains(name);
                            default -> false;
                        };
                    }
                })
                .check(CLASSES);
    }
}
