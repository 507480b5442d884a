package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word {@code content}: every mistake in a folder is named by file and line, and ours are a start without one. */
class ContentWordTest {
    private static final String THEME = "en/themes/first-reverse.md";
    private static final String LESSON = "en/lessons/feedback.md";

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

    /** One of ours, in which words are others. */
    private void changed(String path, String ours, String... fromAndTo) throws IOException {
        var text = new String(Shipped.files().get(ours), StandardCharsets.UTF_8);
        for (var i = 0; i < fromAndTo.length; i += 2) {
            assertThat(text).contains(fromAndTo[i]);
            text = text.replace(fromAndTo[i], fromAndTo[i + 1]);
        }
        write(path, text);
    }

    /** Twenty mistakes in the folder of an organisation, and what is to be read of each of them. */
    private Set<String> twentyMistakes() throws IOException {
        var expected = new LinkedHashSet<String>();
        write("de/themes/erstes.md", "x");
        expected.add("de:1: I don’t speak “de”.");
        changed("en/themes/only-here.md", THEME, "Each a beginner in something", "Only here");
        expected.add("en/themes/only-here.md:1: This is missing in another language: there’s no fr/themes/only-here.md");
        write("en/evidence.md", new byte[] {'-', '-', '-', '\n', (byte) 0xE9, '\n'});
        expected.add("en/evidence.md:2: This line isn’t in UTF-8");
        write("fr/evidence.md", "\n");
        expected.add("fr/evidence.md:1: There’s nothing in this file.");
        write("en/notes.docx", "x");
        expected.add("en/notes.docx:1: I don’t know what this is.");
        write("en/themes/Opening Doors.md", "x");
        expected.add("en/themes/Opening Doors.md:1: A file called “Opening Doors.md” can’t be told apart safely.");
        changed("en/library/goal-examples.md", "en/library/goal-examples.md", "---\ntitle", "Hello\n\n---\ntitle");
        expected.add("en/library/goal-examples.md:1: There’s text before the front matter (“Hello”).");
        write("en/library/objections.md", "Some words\n");
        expected.add("en/library/objections.md:1: The front matter is missing");
        changed(THEME, THEME,
                "phase: negotiation", "phase: someday",
                "leads: junior", "lead: junior",
                "resilience", "resiliense",
                "- 7 min:", "- 8 min:",
                "## 45 minutes", "## 50 minutes",
                "You each", "You each " + "very ".repeat(40));
        expected.add(THEME + ":4: “phase:” can’t be “someday”. It’s one of these: preparation, negotiation");
        expected.add(THEME + ":5: I don’t know the key “lead”. Did you mean “leads”?");
        expected.add(THEME + ":1: The front matter doesn’t say “leads:”.");
        expected.add(THEME + ":6: I don’t know the skill “resiliense”. The nearest one is “resilience”.");
        expected.add(THEME + ":9: This has ");
        expected.add(THEME + ":11: The points of “20 minutes” come to 21 minutes, not 20.");
        expected.add(THEME + ":" + line(THEME, "## In return") + ": The heading “## 45 minutes” is missing.");
        expected.add(THEME + ":" + line(THEME, "## 50 minutes") + ": I don’t know the heading “50 minutes”.");
        changed(LESSON, LESSON,
                "minutes: 3", "minutes: 4",
                "- [x] “In", "- [ ] “In",
                "> A single", "> See http://example.org and a single");
        expected.add(LESSON + ":" + line(LESSON, "minutes: 4")
                + ": “minutes” says 4 here and 3 in fr/lessons/feedback.md.");
        expected.add(LESSON + ":36: None of the answers is marked as the right one");
        expected.add(LESSON + ":36: A link has to begin with https:// (“http://example.org”).");
        changed("fr/lessons/asking.md", "fr/lessons/asking.md", "kinds:", "kinds: cross\nkinds:");
        expected.add("fr/lessons/asking.md:" + (line("fr/lessons/asking.md", "kinds: cross") + 1)
                + ": “kinds:” stands here for the second time.");
        return expected;
    }

    private int line(String path, String words) throws IOException {
        var lines = Files.readAllLines(directory.resolve(path));
        return 1 + lines.indexOf(lines.stream().filter(line -> line.startsWith(words)).findFirst().orElseThrow());
    }

    @Test
    void everyOneOfTwentyMistakesIsNamedByFileAndLine() throws IOException {
        var expected = twentyMistakes();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(20);
        var said = check();
        assertThat(said.exitCode()).as(said.err()).isEqualTo(ContentWord.FAULTS);
        assertThat(said.err()).isEmpty();
        var lines = said.out().lines().toList();
        assertThat(expected).allSatisfy(fault -> assertThat(lines).anyMatch(line -> line.startsWith(fault)));
        assertThat(lines.getFirst()).as("what does most harm").startsWith("de:1:");
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.matches("[^:]+:\\d+: .+[^ ]"));
        assertThat(lines.getLast()).startsWith("11 files read in " + directory + ": " + (lines.size() - 1)
                + " things are wrong.");
    }

    @Test
    void eachIsToldInTheLanguageThatIsAskedFor() throws IOException {
        twentyMistakes();
        assertThat(check("--lang", "fr").out())
                .contains("de:1: Je ne parle pas « de »", "fr/evidence.md:1: Ce fichier est vide.", "fichiers lus dans")
                .doesNotContain("There’s", "content.fault");
        assertThat(check("--lang", "ES").out()).contains("de:1: No hablo «de»").doesNotContain("content.fault");
        assertThat(check("--lang", "de").exitCode()).isEqualTo(Exit.USAGE);
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
        try (var large = new RandomAccessFile(directory.resolve("en/themes/a.md").toFile(), "rw")) {
            large.setLength(2 * 1024 * 1024);
        }
        var tooLarge = check();
        assertThat(tooLarge.exitCode()).isEqualTo(Exit.NO_INPUT);
        assertThat(tooLarge.err()).contains("a.md is larger than 1,024 kB");
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
        changed("fr/evidence.md", "fr/evidence.md");
        changed("en/evidence.md", "en/evidence.md");
        changed("es/evidence.md", "es/evidence.md");
        assertThat(check().out()).isEqualTo("3 files read in " + directory + ": nothing is wrong.\n");
    }

    @Test
    void nothingInAFileMovesTheCursor() throws IOException {
        write("en/evidence.md", "---\ntitle: a\n\u001b[2J: x\n---\n");
        assertThat(check().out()).contains("en/evidence.md:3:", "\uFFFD[2J").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "content|content isn’t used like this: --help says how.",
        "content chek x|Binôme doesn’t know the word “chek”. Did you mean check?",
        "content check|DIR is missing.",
        "content export|DIR is missing.",
        "content check x --langue fr|There’s no option --langue here.",
        "content check x y|doesn’t know the word “y”"
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
        assertThat(say(Languages.SPANISH, "content", "-h").out()).contains("Palabras");
    }
}
