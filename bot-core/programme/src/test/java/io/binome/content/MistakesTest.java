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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a folder is named by file and line, and a file without one stands over ours. */
class MistakesTest {
    private static final String OURS = new String(
            Shipped.files().get("en/themes/first-reverse.md"), StandardCharsets.UTF_8);
    private static final String FRENCH = new String(
            Shipped.files().get("fr/themes/first-reverse.md"), StandardCharsets.UTF_8);
    private static final String LESSON = new String(
            Shipped.files().get("en/lessons/feedback.md"), StandardCharsets.UTF_8);

    private static final String ENTRY = new String(
            Shipped.files().get("en/library/objections.md"), StandardCharsets.UTF_8);
    private static final String EVIDENCE = new String(
            Shipped.files().get("en/evidence.md"), StandardCharsets.UTF_8);

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

    private static void entry(String from, String to, int line, ContentFault.Reason reason) {
        named("en/library/objections.md", ENTRY, from, to, line, reason);
    }

    private static void evidence(String from, String to, int line, ContentFault.Reason reason) {
        named("en/evidence.md", EVIDENCE, from, to, line, reason);
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

    /** One slip, one remark: the key that it is meant to be is not missing too. */
    @Test
    void aMisspeltKeyIsNamedOnce() {
        assertThat(faults(Map.of(
                "en/themes/first-reverse.md", OURS.replace("phase: negotiation", "phaze: negotiation")
                        .replace("skills:", "skils:"))))
                .extracting(ContentFault::reason)
                .containsExactly(ContentFault.Reason.KEY_UNKNOWN, ContentFault.Reason.KEY_UNKNOWN);
    }

    @Test
    void thoseOfFrontMatterAreNamed() {
        theme("phase: negotiation", "phase: someday", 4, ContentFault.Reason.VALUE_UNKNOWN);
        theme("phase: negotiation", "phase:", 4, ContentFault.Reason.VALUE_MISSING);
        theme("phase: negotiation", "fase: negotiation", 4, ContentFault.Reason.KEY_UNKNOWN);
        theme("phase: negotiation\n", "", 1, ContentFault.Reason.KEY_MISSING);
        theme("leads: junior", "kinds: reverse", 5, ContentFault.Reason.KEY_TWICE);
        theme("resilience", "resiliense", 6, ContentFault.Reason.SKILL_UNKNOWN);
        theme("---\ntitle", "Hello\n---\ntitle", 1, ContentFault.Reason.TEXT_BEFORE);
        theme("---\n", "", 1, ContentFault.Reason.FRONT_MISSING);
        theme("resilience\n---\n", "resilience\n", 7, ContentFault.Reason.FRONT_OPEN);
        theme("leads: junior", "leads junior", 5, ContentFault.Reason.FRONT_LINE);
        theme("kinds: reverse", "kinds: reverse, reverse", 3, ContentFault.Reason.VALUE_TWICE);
        theme("kinds: reverse", "kinds: ,", 3, ContentFault.Reason.VALUE_MISSING);
        theme("10 min: answer", "300 min: answer", 59, ContentFault.Reason.NUMBER_UNFIT);
        lesson("minutes: 3", "minutes: 30", 5, ContentFault.Reason.NUMBER_UNFIT);
        entry("role: both", "role: boss", 6, ContentFault.Reason.VALUE_UNKNOWN);
        entry("role: both", "role: both\nreview: soon", 7, ContentFault.Reason.DAY_UNFIT);
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
    void whatNobodySeesIsNamed() {
        for (var sign : List.of("\u0000", "\u001b", "\u202e", "\u2066", "\u2028", "\u0085")) {
            theme("You each", "You " + sign + "each", 9, ContentFault.Reason.SIGN_HIDDEN);
            theme("title: Each", "title: " + sign + "Each", 2, ContentFault.Reason.SIGN_HIDDEN);
        }
        for (var nothing : List.of("\u200b\u200d", "\u3164", "\u2800\u00ad", "\ufeff\u0301")) {
            theme("title: Each a beginner in something", "title: " + nothing, 2, ContentFault.Reason.WORDS_MISSING);
        }
        assertThat(faults(Map.of("en/themes/first-reverse.md", OURS.replace("You each", "You\t\u00a0👩\u200d🔬 each"))))
                .isEmpty();
    }

    @Test
    void anAddressThatRunsSomethingIsNamed() {
        for (var bad : List.of(
                "javascript:alert(1)", "<a href=\"JavaScript:x\">", "[x]: vbscript:y", "data:text/html,z",
                "[x](javascript:alert)")) {
            theme("You each", "You " + bad + " each", 9, ContentFault.Reason.LINK);
        }
        assertThat(faults(Map.of("en/themes/first-reverse.md", OURS.replace("You each choose", "JavaScript: data:"))))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        theme("## Guide\n\n", "", 59, ContentFault.Reason.HEADING_MISSING);
        lesson("## Check\n\n", "", 30, ContentFault.Reason.HEADING_MISSING);
        theme("- Other:", "- Both:", 52, ContentFault.Reason.LABEL_MISSING);
        named(
                "en/themes/first-reverse.md",
                OURS.substring(0, OURS.indexOf("The more experienced colleague explains")),
                "return", "return", 61, ContentFault.Reason.WORDS_MISSING);
        lesson("## Praise", "## Empty\n\n## Praise", 18, ContentFault.Reason.WORDS_MISSING);
        named(
                "en/library/objections.md", ENTRY.substring(0, ENTRY.indexOf("Each reply says")),
                "role", "role", 1, ContentFault.Reason.WORDS_MISSING);
    }

    @Test
    void whatIsTooFewTooManyOrInTheWrongPlaceIsNamed() {
        theme("- 5 min: two signals", "- 2 min: two signals", 15, ContentFault.Reason.MINUTES_FEW);
        theme("- 7 min:", "- 20 min: all at once\n\n## 21 minutes\n\n- 7 min:", 11, ContentFault.Reason.TOO_FEW);
        theme("- 7 min:", "- 5 min: a\n- 5 min: b\n- 5 min: c\n- 7 min:", 11, ContentFault.Reason.TOO_MANY);
        theme("- What makes", "- a\n- b\n- c\n- What makes", 40, ContentFault.Reason.TOO_MANY);
        lesson("- [x] “In", "- [ ] a\n- [ ] b\n- [x] “In", 36, ContentFault.Reason.TOO_MANY);
        named(
                "en/lessons/feedback.md", LESSON.substring(0, LESSON.indexOf("### Which opening")),
                "## Check", "## Check", 34, ContentFault.Reason.TOO_FEW);
        theme("## Exercise\n", "## Exercise\n\n- one\n", 59, ContentFault.Reason.OUT_OF_PLACE);
        theme("- Other:", "- Both:", 55, ContentFault.Reason.OUT_OF_PLACE);
        entry("Each reply says", "Each reply says ".repeat(170), 10, ContentFault.Reason.TOO_LONG);
        entry("words: ", "words: " + "doubts, ".repeat(60), 7, ContentFault.Reason.TOO_LONG);
        evidence("Figures that", "## Figures\n\nFigures that", 6, ContentFault.Reason.HEADING_NEEDLESS);
        evidence(" No source given.\n", "\n", 22, ContentFault.Reason.SOURCE_MISSING);
    }

    /** What follows from a mistake is none of its own. */
    @Test
    void oneMistakeIsToldOnce() {
        for (var fromAndTo : List.of(
                List.of("- [x] “In", "- [ ] “In"), List.of("minutes: 3", "minutes: three"),
                List.of("cross,", "crass,"))) {
            assertThat(
                    faults(Map.of("en/lessons/feedback.md", LESSON.replace(fromAndTo.getFirst(), fromAndTo.getLast()))))
                    .as(fromAndTo.getLast()).hasSize(1);
        }
        for (var fromAndTo : List.of(
                List.of("resilience", "resiliense"), List.of("## Guide\n\n", ""), List.of("- 7 min:", "- soon:"),
                List.of("10 min: answer", "300 min: answer"))) {
            var changed = OURS.replace(fromAndTo.getFirst(), fromAndTo.getLast());
            assertThat(faults(Map.of("en/themes/first-reverse.md", changed, "fr/themes/first-reverse.md", FRENCH)))
                    .as(fromAndTo.getFirst()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|minutes: 3|minutes: three|“minutes” can’t be “three”. It’s a whole number from 1 to 10.",
        "fr|minutes: 3|minutes: trois|« minutes » ne peut pas valoir « trois ». Il faut un nombre entier, de 1 à 10",
        "es|minutes: 3|minutes: 30|«minutes» no puede ser «30». Hace falta un número entero del 1 al 10",
        "en|cross,|cross, cross,|“cross” is listed twice after “kinds:”."
    })
    void whatIsWantedInsteadIsSaid(String language, String from, String to, String sentence) {
        var reader = new Reader(
                Language.all().stream().filter(each -> each.code().equals(language)).findFirst().orElseThrow(),
                List.of(ZoneOffset.UTC), id -> id.value());
        assertThat(faults(Map.of("en/lessons/feedback.md", LESSON.replace(from, to))))
                .extracting(fault -> reader.read(fault.sentence()))
                .singleElement().asString().startsWith(sentence);
    }

    @Test
    void whatWouldDoIsToldInFull() {
        var reader = new Reader(Languages.ENGLISH, List.of(ZoneOffset.UTC), id -> id.value());
        assertThat(faults(Map.of("en/themes/first-reverse.md", OURS.replace("## Guide", "## Gide " + "x".repeat(90)))))
                .anySatisfy(fault -> assertThat(reader.read(fault.sentence()))
                        .contains("20 minutes", "In return", "xxx…").doesNotContain("x".repeat(80)));
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
