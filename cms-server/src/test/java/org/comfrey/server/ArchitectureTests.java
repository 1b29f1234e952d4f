package org.comfrey.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds the table of modules and the rules on rooms. */
class ArchitectureTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.comfrey");

    @Test
    void theDomainKnowsNeitherTheWebNorTheOtherModules() {
        check(noClasses()
                .that()
                .resideInAPackage("org.comfrey.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.comfrey.api..",
                        "org.comfrey.site..",
                        "org.comfrey.server..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "jakarta.servlet..",
                        "gg.jte.."));
    }

    @Test
    void thePublicSiteAndTheManagementApiKnowNothingOfOneAnother() {
        check(noClasses()
                .that()
                .resideInAPackage("org.comfrey.site..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.comfrey.api..", "org.comfrey.server..", "org.springframework.security.."));
        check(noClasses()
                .that()
                .resideInAPackage("org.comfrey.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.comfrey.site..", "org.comfrey.server.."));
    }

    /** The public role may be given a MongoDB user that cannot even read these. */
    @Test
    void thePublicSiteReadsNoWorkingCopiesNoAccountsAndNoTokens() {
        check(noClasses()
                .that()
                .resideInAPackage("org.comfrey.site..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.comfrey.model.article..", "org.comfrey.model.token..", "org.comfrey.model.founding.."));
        check(noClasses()
                .that()
                .resideInAPackage("org.comfrey.site..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.comfrey.model.person.People"));
    }

    @Test
    void theAssemblyLoadsTheModulesOfARoleByNameOnly() {
        check(noClasses()
                .that()
                .resideInAPackage("org.comfrey.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.comfrey.api..", "org.comfrey.site.."));
    }

    @Test
    void packagesOfTheDomainHaveNoCycles() {
        check(slices().matching("org.comfrey.model.(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(fields().should().notBeAnnotatedWith(Autowired.class));
    }

    @Test
    void noTypeIsCalledAfterNothing() {
        check(classes()
                .that()
                .resideOutsideOfPackages("org.comfrey.site.template..", "org.comfrey.api.mail.template..")
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Data|Info|Impl)")
                .orShould()
                // MapStruct makes these.
                .haveNameMatching(".*MapperImpl"));
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        var unmarked = OURS.stream()
                .map(JavaClass::getPackage)
                .filter(place -> !place.getName().startsWith("org.comfrey.site.template"))
                .filter(place -> !place.getName().startsWith("org.comfrey.api.mail.template"))
                .filter(place -> !place.getName().equals("org.comfrey.launch"))
                .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                .map(place -> place.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void oneTemplateAlonePrintsMarkupAsItIs() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("../cms-public/src/main/jte"))) {
            List<String> unsafe = templates
                    .filter(Files::isRegularFile)
                    .filter(ArchitectureTests::printsAsItIs)
                    .map(template -> template.getFileName().toString())
                    .toList();
            assertThat(unsafe).containsExactly("markup.jte");
        }
    }

    @Test
    void noTemplateOfMailPrintsMarkupAsItIs() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("../cms-api/src/main/mail/html"))) {
            assertThat(templates.filter(Files::isRegularFile)).isNotEmpty().noneMatch(ArchitectureTests::printsAsItIs);
        }
    }

    private static boolean printsAsItIs(Path template) {
        try {
            return Files.readString(template).contains("$unsafe");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
