package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.binome.content.Shipped;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word {@code content}: ours are a start without a mistake, and a folder that cannot be used is named. */
class ContentWordTest {
    private static final String THEME = "en/themes/first-reverse.md";

    @TempDir
    private Path directory;

    private record Said(int exitCode, String out, String err) {}

    private static Said say(Language language, String... line) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Words.run(line, new Operator(language), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }

    private static Said say(String... line) {
        return say(Languages.ENGLISH, line);
    }

    private Said check(String... more) {
        var all = new ArrayList<>(List.of("content", "check", directory.toString()));
        all.addAll(List.of(more));
        return say(all.toArray(String[]::new));
    }

    private void write(String path, byte[] bytes) throws IOException {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsExportedHasNoMistake() throws IOException {
        var folder = directory.resolve("new/ours");
        var written = say("content", "export", folder.toString());
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out()).startsWith("Written: " + folder + " (" + Shipped.files().size() + " files)")
                .contains("content check " + folder);
        assertThat(Files.readAllBytes(folder.resolve(THEME))).isEqualTo(Shipped.files().get(THEME));
        var said = say("content", "check", folder.toString());
        assertThat(said.out()).isEqualTo(
                Shipped.files().size() + " files read in " + folder + ": nothing is wrong.\n");
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void aLanguageThatIsNotSpokenIsRefused() {
        assertThat(check("--lang", "de").exitCode()).isEqualTo(Exit.USAGE);
        assertThat(check("--lang", "de").err()).contains("--lang is “de”");
    }

    @Test
    void anExportOverwritesNothing() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        assertThat(say("content", "export", directory.toString()).exitCode()).isZero();
        Files.writeString(directory.resolve(THEME), "mine");
        var again = say("content", "export", directory.toString());
        assertThat(again.exitCode()).isEqualTo(Exit.DATA_DIRECTORY);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("isn’t empty", "Choose a new folder");
        assertThat(directory.resolve(THEME)).hasContent("mine");
        assertThat(say("content", "export", directory.resolve(THEME).toString()).err()).contains("can’t be written");
    }

    @Test
    void aFolderThatCannotBeReadIsNamedWithTheNextStep() throws IOException {
        var missing = say("content", "check", directory.resolve("nowhere").toString());
        assertThat(missing.exitCode()).isEqualTo(Exit.NO_INPUT);
        assertThat(missing.err()).contains("There is no folder " + directory.resolve("nowhere"), "content export");
        assertThat(check().err()).contains("There’s nothing in " + directory);
        write("en/themes/a.md", "x");
        assertThat(say("content", "check", directory.resolve("en/themes/a.md").toString()).err())
                .contains("is a file. Give the folder");
    }

    @Test
    void aFileThatIsTooLargeIsNamedAndTheOthersAreReadToo() throws IOException {
        write("en/themes/a.md", "x");
        write("en/evidence.md", "x");
        try (var large = new RandomAccessFile(directory.resolve("en/themes/a.md").toFile(), "rw")) {
            large.setLength(2L * 1024 * 1024 * 1024);
        }
        var said = check();
        assertThat(said.exitCode()).isEqualTo(ContentWord.FAULTS);
        assertThat(said.out())
                .contains("en/themes/a.md:1: This file is larger than 64 kB",
                        "en/evidence.md:1: The front matter is missing");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsFollowedUnlessItLeadsBackOutOrNowhere() throws IOException {
        var folder = Files.createDirectory(directory.resolve("folder"));
        var hidden = Files.createDirectory(folder.resolve("..2027"));
        Files.write(hidden.resolve("evidence.md"), Shipped.files().get("en/evidence.md"));
        Files.createSymbolicLink(folder.resolve("en"), hidden);
        assertThat(say("content", "check", folder.toString()).out())
                .isEqualTo("One file read in " + folder + ": nothing is wrong.\n");
        Files.createSymbolicLink(hidden.resolve("themes"), folder);
        Files.createSymbolicLink(hidden.resolve("lessons"), directory);
        Files.createSymbolicLink(hidden.resolve("x.md"), hidden.resolve("nowhere"));
        Files.createSymbolicLink(hidden.resolve("y.md"), hidden.resolve("y.md"));
        Files.createSymbolicLink(hidden.resolve("z.md"), Path.of("/dev/zero"));
        var said = say("content", "check", folder.toString());
        assertThat(said.exitCode()).isEqualTo(ContentWord.FAULTS);
        assertThat(said.out().lines().filter(line -> line.contains("This link leads to nothing")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("en/lessons", "en/themes", "en/x.md", "en/y.md", "en/z.md");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatMayNeverEndIsNotBegun() throws IOException, InterruptedException {
        write("en/evidence.md", "x");
        Files.createDirectories(directory.resolve("en/themes"));
        assertThat(new ProcessBuilder("mkfifo", directory.resolve("en/themes/pipe.md").toString()).start().waitFor())
                .isZero();
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check()).out())
                .contains("en/themes/pipe.md:1: This isn’t a file", "en/evidence.md:1:");
    }

    /** In the folder of an organisation as in ours, and what is in neither is told as well. */
    @Test
    void aMistakeInAFolderOfAnOrganisationIsNamedWhereItStands() throws IOException {
        write("T0123/p1/en/evidence.md", "x");
        write("T0123/de/evidence.md", "x");
        write("stranger/notes.md", "x");
        assertThat(check().out().lines())
                .anyMatch(line -> line.startsWith("T0123/p1/en/evidence.md:1: The front matter is missing"))
                .anyMatch(line -> line.startsWith("T0123/de:1: I don’t speak “de”."))
                .anyMatch(line -> line.startsWith("stranger:1: I don’t speak “stranger”."));
    }

    @Test
    void aFolderOfThousandsOfOtherFilesIsNotReadToItsEnd() throws IOException {
        for (var i = 0; i <= 5_000; i++) {
            Files.createFile(directory.resolve("photo" + i));
        }
        assertThat(check().err()).contains("There are more than 5,000 files in " + directory);
    }

    @Test
    void whatSystemsHideIsPassedOver() throws IOException {
        write(".git/objects/a", "x");
        write("en/.DS_Store", "x");
        write("de/.DS_Store", "x");
        write("en/evidence.md~", "x");
        write("fr/evidence.md", Shipped.files().get("fr/evidence.md"));
        write("en/evidence.md", Shipped.files().get("en/evidence.md"));
        write("es/evidence.md", Shipped.files().get("es/evidence.md"));
        assertThat(check().out()).isEqualTo("3 files read in " + directory + ": nothing is wrong.\n");
    }

    /** Each over what it stands over: what agrees there agrees. */
    @Test
    void theFoldersOfOrganisationsAndProgrammesAreReadToo() throws IOException {
        var theme = new String(Shipped.files().get(THEME), StandardCharsets.UTF_8);
        for (var language : List.of("en", "fr", "es")) {
            var path = language + "/themes/first-reverse.md";
            write("T0123/" + path, new String(Shipped.files().get(path), StandardCharsets.UTF_8)
                    .replace("leads: junior", "leads: senior"));
        }
        write("T0123/p1/" + THEME, theme.replace("leads: junior", "leads: senior"));
        assertThat(check().out()).isEqualTo("""
                T0123 applies only to the organisation with that name.
                T0123/p1 applies only to the programme with that name.
                4 files read in %s: nothing is wrong.
                """.formatted(directory));
        write("T0123/p1/" + THEME, theme.replace("leads: junior", "leads: nobody"));
        write("T0123/notes.txt", "x");
        assertThat(check("--lang", "fr").out()).contains("T0123/p1/" + THEME + ":5: « leads »", "T0123/notes.txt:1: ")
                .contains("ne vaut que pour le programme");
        assertThat(check().exitCode()).isEqualTo(ContentWord.FAULTS);
    }

    @Test
    void whoeverGivesTheFolderOfALanguageIsToldSo() throws IOException {
        write("fr/themes/first.md", Shipped.files().get("fr/themes/first.md"));
        write("fr/evidence.md", Shipped.files().get("fr/evidence.md"));
        var said = say("content", "check", directory.resolve("fr").toString());
        assertThat(said.out())
                .startsWith("evidence.md:1: “evidence.md” belongs inside the folder of a language (fr, en, es)")
                .contains("check the one above it instead", "one thing is wrong");
    }

    @Test
    void nothingInAFileMovesTheCursor() throws IOException {
        write("en/evidence.md", "---\ntitle: a\n\u001b[2J: x\n---\n");
        assertThat(check().out()).contains("en/evidence.md:3:", "\uFFFD[2J").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "content|content isn’t used like this: --help says how.",
        "content chek x|Binôme doesn’t know the command “chek”. Did you mean check?",
        "content check|DIR is missing.",
        "content export|DIR is missing.",
        "content check x --langue fr|There’s no option --langue here.",
        "content check x y|doesn’t know the command “y”"
    })
    void aMistakeOnTheLineIsSaidInOurWords(String line, String sentence) {
        var said = say(line.split(" "));
        assertThat(said.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(2).first().asString().contains(sentence);
    }

    @Test
    void theWordsWithinItExplainThemselvesInEveryLanguage() {
        for (var language : Language.all()) {
            assertThat(say(language, "content", "-h").out()).contains("binome content", "check", "export");
            for (var word : List.of("check", "export")) {
                var said = say(language, "content", word, "--help");
                assertThat(said.exitCode()).isZero();
                assertThat(said.out()).contains("binome content " + word, "DIR", "--help")
                        .doesNotContain("operator.", "Show this", "null");
                assertThat(said.out().lines().filter(line -> line.strip().startsWith("DIR")))
                        .singleElement().asString().matches(" *DIR\\s{2,}\\S.*");
            }
        }
        assertThat(say(Languages.FRENCH, "content", "check", "-h").out())
                .startsWith("Utilisation").contains("Dit ce qui ne va pas", "la langue des remarques");
        assertThat(say(Languages.SPANISH, "content", "-h").out()).contains("Comandos");
    }
}
