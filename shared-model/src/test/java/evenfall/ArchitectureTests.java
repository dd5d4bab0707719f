package evenfall;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

@NullMarked
@AnalyzeClasses(packages = "evenfall", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    static final String[] PLAIN_JAVA = {"java..", "evenfall..", "org.jspecify.."};

    @ArchTest
    static final ArchRule conceptsArePlainJava = classes()
            .that()
            .resideOutsideOfPackages(
                    "evenfall.envelope",
                    "evenfall.handover",
                    "evenfall.protocol",
                    "evenfall.submission",
                    "evenfall.vignette")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PLAIN_JAVA);

    @ArchTest
    static final ArchRule cryptographyStaysInItsPackage =
            mayAlsoUse("evenfall.envelope", "com.google.crypto.tink..", "javax.crypto..");

    @ArchTest
    static final ArchRule yamlStaysInItsPackage = mayAlsoUse("evenfall.protocol", "org.yaml.snakeyaml..");

    @ArchTest
    static final ArchRule jsonStaysInItsPackage =
            mayAlsoUse("evenfall.submission", "tools.jackson..", "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule conceptsDependOnEachOtherInOneDirectionOnly =
            slices().matching("evenfall.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jsonOfHandoversStaysInItsPackage =
            mayAlsoUse("evenfall.handover", "tools.jackson..", "com.fasterxml.jackson.annotation..");

    private static ArchRule mayAlsoUse(String home, String... libraries) {
        return classes()
                .that()
                .resideInAPackage(home)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.of(PLAIN_JAVA, libraries).flatMap(Stream::of).toArray(String[]::new));
    }
}
