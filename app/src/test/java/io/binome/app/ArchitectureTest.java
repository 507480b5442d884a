package io.binome.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What Maven's modules cannot say about who may know whom. */
@AnalyzeClasses(packages = "io.binome", importOptions = {DoNotIncludeTests.class,
    ArchitectureTest.NoTestsOfOtherModules.class})
class ArchitectureTest {
    /** Tests that other modules lend come as a jar of their own. */
    static final class NoTestsOfOtherModules implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] PURE = {
        "io.binome.id..", "io.binome.fact..", "io.binome.programme..", "io.binome.message..", "io.binome.engine..",
        "io.binome.dialog..", "io.binome.matching..", "io.binome.skill..", "io.binome.statistics..",
        "io.binome.round..", "io.binome.home..", "io.binome.render..", "io.binome.understanding..",
        "io.binome.content..", "io.binome.markup.."
    };

    @ArchTest
    static final ArchRule springStaysAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("io.binome.app..", "io.binome.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..")
            .because("the core must run without a framework");

    @ArchTest
    static final ArchRule mongoStaysInItsAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("io.binome.mongodb..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "de.bwaldvogel..")
            .because("another store must be possible");

    @ArchTest
    static final ArchRule theFileStaysInItsAdapter = noClasses()
            .that()
            .resideOutsideOfPackage("io.binome.embedded..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..")
            .because("another store must be possible");

    @ArchTest
    static final ArchRule quartzStaysInTheScheduler = noClasses()
            .that()
            .resideOutsideOfPackage("io.binome.scheduler..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.quartz..")
            .because("Quartz is an alarm clock, not a home for logic");

    @ArchTest
    static final ArchRule platformsStayInTheirAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("io.binome.slack..", "io.binome.teams..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.slack..", "com.microsoft.bot..")
            .because("every dialog must work on every platform");

    @ArchTest
    static final ArchRule dialogsKnowNoTimeButThatOfTheirStep = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("a step is a function of state, input and moment");

    @ArchTest
    static final ArchRule dialogsDrawNoLots = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .orShould()
            .callConstructor(Random.class)
            .because("a step must be repeatable: seeds and ids come in as data");

    @ArchTest
    static final ArchRule dialogsTouchNothingOutside = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .and()
            .doNotHaveFullyQualifiedName("io.binome.skill.ShippedSkills")
            .and()
            .doNotHaveFullyQualifiedName("io.binome.content.Shipped")
            .and()
            .doNotHaveFullyQualifiedName("io.binome.understanding.Sentences")
            .and()
            .doNotHaveFullyQualifiedName("io.binome.understanding.LearntFile")
            .and()
            .doNotHaveFullyQualifiedName("io.binome.understanding.Training")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..",
                    "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .because(
                    "effects are data; the shell performs them; only lists of skills, content, sentences and what was learnt are read from the jar");

    @ArchTest
    static final ArchRule thePureCoreDoesNotKnowTheShell = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.binome.store..", "io.binome.shell..", "io.binome.simulation..", "io.binome.json..")
            .because("arrows point inwards");

    @ArchTest
    static final ArchRule packagesFormNoCircles = slices()
            .matching("io.binome.(*)..")
            .should()
            .beFreeOfCycles()
            .because("the folder tree is the map");

    @ArchTest
    static final ArchRule stagesKnowThoseBeforeThemOnly = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.binome.dialog..")
            .layer("learning").definedBy("io.binome.dialog.learning")
            .layer("joining").definedBy("io.binome.dialog.joining")
            .layer("pairing").definedBy("io.binome.dialog.pairing")
            .layer("action").definedBy("io.binome.dialog.action")
            .layer("preparing").definedBy("io.binome.dialog.preparing")
            .layer("series").definedBy("io.binome.dialog.series")
            .layer("pulse").definedBy("io.binome.dialog.pulse")
            .layer("meeting").definedBy("io.binome.dialog.meeting")
            .layer("agreement").definedBy("io.binome.dialog.agreement")
            .layer("closing").definedBy("io.binome.dialog.closing")
            .layer("member").definedBy("io.binome.dialog.member")
            .layer("admin").definedBy("io.binome.dialog.admin")
            .layer("all").definedBy("io.binome.dialog")
            .whereLayer("admin").mayOnlyBeAccessedByLayers("all")
            .whereLayer("member").mayOnlyBeAccessedByLayers("all", "admin")
            .whereLayer("agreement").mayOnlyBeAccessedByLayers("all", "admin", "member")
            .whereLayer("closing").mayOnlyBeAccessedByLayers("all", "admin", "member")
            .whereLayer("meeting").mayOnlyBeAccessedByLayers("all", "admin", "member", "agreement", "closing")
            .whereLayer("pulse").mayOnlyBeAccessedByLayers("all")
            .whereLayer("action").mayOnlyBeAccessedByLayers("all", "meeting")
            .whereLayer("preparing").mayOnlyBeAccessedByLayers("all", "meeting")
            .whereLayer("series").mayOnlyBeAccessedByLayers("all", "meeting")
            .whereLayer("pairing").mayOnlyBeAccessedByLayers("all", "admin", "member", "agreement", "meeting")
            .whereLayer("joining")
            .mayOnlyBeAccessedByLayers("all", "admin", "member", "agreement", "meeting", "pairing")
            .whereLayer("learning")
            .mayOnlyBeAccessedByLayers(
                    "all", "admin", "member", "agreement", "meeting", "preparing", "pairing", "joining")
            .because("an employee joins, is paired, meets; what can be asked for at any time looks back on that");

    @ArchTest
    static final ArchRule aStageIsEnteredThroughOneType = classes()
            .that()
            .resideInAPackage("io.binome.dialog.*")
            .and()
            .areTopLevelClasses()
            .and()
            .haveSimpleNameNotEndingWith("Dialogs")
            .should()
            .notBePublic()
            .because("a stage hands out its dialogs and nothing else");

    @ArchTest
    static final ArchRule accessorsAreNamedForWhatTheyGive = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(PURE)
            .should()
            .haveNameNotMatching("get[A-Z].*")
            .because("get says nothing");
}
