package io.binome.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.binome.content.ContentId.Shelf;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every mistake in a folder is named by file and line, and a file without one stands over ours. */
class MistakesTest {
    private static final String OURS = new String(
            Shipped.files().get("en/themes/first-reverse.md"), StandardCharsets.UTF_8);
    private static final String LESSON = new String(
            Shipped.files().get("en/lessons/feedback.md"), StandardCharsets.UTF_8);

    private static List<ContentFault> faults(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ContentFolder.read(bytes, Taxonomy.standard()).faults(Content.ours());
    }

    private static void theme(String from, String to, int line, ContentFault.Reason reason) {
        named("en/themes/first-reverse.md", OURS, from, to, line, reason);
    }

    private static void lesson(String from, String to, int line, ContentFault.Reason reason) {
        named("en/lessons/feedback.md", LESSON, from, to, line, reason);
    }

    private static void named(
            String path, String text, String from, String to, int line, ContentFault.Reason reason) {
        assertThat(text).contains(from);
        var faults = faults(Map.of(path, text.replace(from, to)));
        assertThat(faults).as(reason + " of " + to)
                .anyMatch(fault -> fault.reason() == reason && fault.line() == line && fault.path().equals(path));
        for (var language : Language.all()) {
            var reader = new Reader(language, List.of(ZoneOffset.UTC), id -> id.value());
            assertThat(faults).allSatisfy(
                    fault -> assertThat(reader.read(fault.sentence())).isNotBlank().doesNotContain("content.fault"));
        }
    }

    @Test
    void thoseOfFrontMatterAreNamed() {
        theme("phase: negotiation", "phase: someday", 4, ContentFault.Reason.VALUE_UNKNOWN);
        theme("phase: negotiation", "phase:", 4, ContentFault.Reason.VALUE_MISSING);
        theme("phase: negotiation", "fase: negotiation", 4, ContentFault.Reason.KEY_UNKNOWN);
        theme("phase: negotiation\n", "", 1, ContentFault.Reason.KEY_MISSING);
        theme("leads: junior", "kinds: reverse", 5, ContentFault.Reason.KEY_TWICE);
        theme("resilience", "resiliense", 6, ContentFault.Reason.SKILL_UNKNOWN);
        theme("leads: junior", "leads: senior", 5, ContentFault.Reason.DIFFERS);
        theme("---\ntitle", "Hello\n---\ntitle", 1, ContentFault.Reason.TEXT_BEFORE);
    }

    @Test
    void thoseOfTheTextAreNamed() {
        theme("- 7 min:", "- 8 min:", 11, ContentFault.Reason.MINUTES_SUM);
        theme("- 7 min:", "- soon:", 13, ContentFault.Reason.POINT_UNFIT);
        theme("## 30 minutes", "## 20 minutes", 17, ContentFault.Reason.HEADING_TWICE);
        theme("## 20 minutes", "## 21 minutes", 11, ContentFault.Reason.HEADING_UNKNOWN);
        theme("You each", "You each " + "very ".repeat(40), 9, ContentFault.Reason.TOO_LONG);
        theme("You each", "http://example.org each", 9, ContentFault.Reason.LINK);
        lesson("- [x] “In", "- [ ] “In", 36, ContentFault.Reason.RIGHT_NONE);
        lesson("- [ ] “You always", "- [x] “You always", 36, ContentFault.Reason.RIGHT_SEVERAL);
        lesson("> A single", "A single", 36, ContentFault.Reason.EXPLANATION_MISSING);
    }

    @Test
    void thoseOfFilesAndLanguagesAreNamed() {
        assertThat(faults(Map.of("en/themes/a.md", " ", "en/b.txt", "b", "xx/themes/c.md", "c", "en/themes/É.md", "d")))
                .extracting(ContentFault::reason)
                .containsExactlyInAnyOrder(
                        ContentFault.Reason.LANGUAGE_UNKNOWN, ContentFault.Reason.EMPTY,
                        ContentFault.Reason.FILE_UNKNOWN, ContentFault.Reason.NAME_UNFIT);
        assertThat(faults(Map.of("en/themes/mine.md", OURS.replace("Each a", "Every"), "fr/library/x.md", "")))
                .extracting(ContentFault::reason)
                .contains(ContentFault.Reason.LANGUAGE_MISSING);
        assertThat(faults(Map.of("en/themes/mine.md", OURS)))
                .extracting(ContentFault::line, ContentFault::reason)
                .containsExactly(tuple(2, ContentFault.Reason.TITLE_TWICE));
        assertThat(ContentFolder.read(Map.of("en/evidence.md", new byte[] {'a', '\n', (byte) 0xE9, '\n'}),
                Taxonomy.standard()).faults(Content.ours()))
                .extracting(ContentFault::line, ContentFault::reason)
                .containsExactly(tuple(2, ContentFault.Reason.ENCODING));
    }

    @Test
    void aFolderStandsOverOursAndAFileWithAMistakeDoesNot() {
        var id = new ContentId(Shelf.THEMES, "first-reverse");
        var good = Map.of("en/themes/first-reverse.md",
                OURS.replace("Each a beginner in something", "Ours").getBytes(StandardCharsets.UTF_8));
        var bad = Map.of("en/themes/first-reverse.md",
                OURS.replace("- 7 min:", "- 8 min:").getBytes(StandardCharsets.UTF_8));
        var over = Content.ours().under(ContentFolder.read(good, Taxonomy.standard()));
        assertThat(over.find(id, Languages.ENGLISH).orElseThrow().title()).isEqualTo("Ours");
        assertThat(over.find(id, Languages.FRENCH)).isEqualTo(Content.ours().find(id, Languages.FRENCH));
        assertThat(over.themes(Languages.ENGLISH)).hasSameSizeAs(Content.ours().themes(Languages.ENGLISH));
        assertThat(over.under(ContentFolder.read(bad, Taxonomy.standard())).find(id, Languages.ENGLISH).orElseThrow()
                .title()).isEqualTo("Ours");
    }
}
