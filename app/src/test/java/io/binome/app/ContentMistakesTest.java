package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.Shipped;
import io.binome.text.Languages;
import java.io.IOException;
import java.io.PrintWriter;
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

/** An organisation's folder with twenty mistakes: each is named by file and line. */
class ContentMistakesTest {
    private static final String THEME = "en/themes/first-reverse.md";
    private static final String LESSON = "en/lessons/feedback.md";

    @TempDir
    private Path directory;

    private record Said(int exitCode, String out, String err) {}

    private Said check(String... more) {
        var all = new ArrayList<>(List.of("content", "check", directory.toString()));
        all.addAll(List.of(more));
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Words.run(
                all.toArray(String[]::new), new Operator(Languages.ENGLISH), new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
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
        expected.add(
                "en/themes/only-here.md:1: This is missing in another language: there’s no fr/themes/only-here.md");
        write("en/evidence.md", new byte[] {'-', '-', '-', '\n', (byte) 0xE9, '\n'});
        expected.add("en/evidence.md:2: This line isn’t in UTF-8");
        write("fr/evidence.md", "\n");
        expected.add("fr/evidence.md:1: There’s nothing in this file.");
        write("en/notes.docx", "x");
        expected.add("en/notes.docx:1: I don’t know what this is.");
        write("en/themes/Opening Doors.md", "x");
        expected.add(
                "en/themes/Opening Doors.md:1: The file name “Opening Doors.md” could be confused with another on some systems.");
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
                "You each", "You\u202E each " + "very ".repeat(40));
        expected.add(THEME + ":4: “phase:” can’t be “someday”. It’s one of these: preparation, negotiation");
        expected.add(THEME + ":5: I don’t know the key “lead”. Did you mean “leads”?");
        expected.add(THEME + ":9: There’s an invisible character here (U+202E)");
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
        expected.add(LESSON + ":" + line(LESSON, "> See http")
                + ": A link has to begin with https:// (“http://example.org”).");
        changed("fr/lessons/asking.md", "fr/lessons/asking.md", "kinds:", "role: mentor\nkinds:");
        expected.add("fr/lessons/asking.md:4: “role:” appears here a second time.");
        return expected;
    }

    private int line(String path, String words) throws IOException {
        var lines = Files.readAllLines(directory.resolve(path));
        return 1 + lines.indexOf(lines.stream().filter(line -> line.startsWith(words)).findFirst().orElseThrow());
    }

    @Test
    void everyOneOfTwentyMistakesIsNamedByFileAndLine() throws IOException {
        var expected = twentyMistakes();
        assertThat(expected).hasSize(20);
        var said = check();
        assertThat(said.exitCode()).as(said.err()).isEqualTo(ContentWord.FAULTS);
        assertThat(said.err()).isEmpty();
        var lines = said.out().lines().toList();
        assertThat(expected).allSatisfy(fault -> assertThat(lines).anyMatch(line -> line.startsWith(fault)));
        assertThat(lines).as("nothing is told twice").hasSize(expected.size() + 1);
        assertThat(lines.getFirst()).as("what does most harm").startsWith("de:1:");
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.matches("[^:]+:\\d+: .+[^ ]"));
        assertThat(lines.getLast()).startsWith("11 files read in " + directory + ": 20 things are wrong.");
    }

    @Test
    void eachIsToldInTheLanguageThatIsAskedFor() throws IOException {
        twentyMistakes();
        assertThat(check("--lang", "fr").out())
                .contains("de:1: Je ne parle pas « de »", "fr/evidence.md:1: Ce fichier est vide.", "fichiers lus dans")
                .doesNotContain("There’s", "content.fault");
        assertThat(check("--lang", "ES").out()).contains("de:1: No hablo «de»").doesNotContain("content.fault");
    }
}
