package io.binome.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact that is new does not compile before whoever counts facts, or hands them out, has said what it means to them. */
class FoldsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/binome");
    private static final List<String> FOLDS = List.of(
            "dialog/admin/Week.java",
            "dialog/member/PersonalEvents.java",
            "dialog/member/PersonView.java",
            "engine/Participation.java",
            "statistics/Given.java",
            "statistics/Tally.java");

    /** Knows the class path once for all. */
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "OfMember, MemberId member, PersonalEvents Participation Given Tally Week",
        "OfSession, 'PairId pair, int number', PersonalEvents PersonView Given Tally Week",
        "OfPair, PairId pair, PersonalEvents Tally Week",
        "OfProposal, PairId pair, PersonalEvents",
        "OfProgramme, ProgrammeId programme, PersonalEvents",
        "OfPerson, PersonId person, PersonalEvents"})
    void whatIsNewDoesNotCompileUntilItIsThoughtOf(String group, String parts, String folds) throws IOException {
        var source = Files.readString(SOURCES.resolve("fact/Fact.java"));
        var end = source.lastIndexOf('}');
        var more = "    record SomethingNew(%s) implements %s {}\n".formatted(parts, group);
        var probe = folder.resolve("Fact.java");
        Files.writeString(probe, source.substring(0, end) + more + source.substring(end));

        assertThat(refused(probe)).isEqualTo(Set.of(folds.split(" ")));
    }

    /** The folds that do not compile with this source of the facts. */
    private Set<String> refused(Path facts) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var files = FILES
                .getJavaFileObjects(Stream.concat(Stream.of(facts), FOLDS.stream().map(SOURCES::resolve))
                        .toArray(Path[]::new));
        // Not only the first that does not compile: each of them has to be told.
        var options = List.of(
                "-proc:none", "--should-stop=ifError=FLOW", "-classpath", System.getProperty("java.class.path"), "-d",
                folder.toString());
        COMPILER.getTask(null, FILES, found, options, null, files).call();
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .filter(each -> each.getCode().contains("not.exhaustive"))
                .map(each -> Path.of(each.getSource().getName()).getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }
}
