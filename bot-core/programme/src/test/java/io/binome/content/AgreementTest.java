package io.binome.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.ContentFault.Reason;
import io.binome.content.ContentId.Shelf;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named as wrong counts in no language, and ours stays in its place; only languages that are written are compared. */
class AgreementTest {
    private static final ContentId CAREER = new ContentId(Shelf.THEMES, "career");
    private static final Map<String, byte[]> OURS = Shipped.files();
    private static final List<Language> WRITTEN = List.of(Languages.ENGLISH, Languages.FRENCH);

    private final Map<String, String> files = new LinkedHashMap<>();

    /** One of ours, in the languages of the organisation, under a name and a title of its own. */
    private void write(String ours, String own) {
        for (var language : WRITTEN) {
            files.put(language.code() + "/" + own, shipped(language.code() + "/" + ours)
                    .replaceFirst("title: .*", "title: Of our own"));
        }
    }

    private static String shipped(String path) {
        return new String(OURS.get(path), StandardCharsets.UTF_8);
    }

    private void replace(String path, String from, String to) {
        assertThat(files.get(path)).containsPattern(from);
        files.put(path, files.get(path).replaceFirst(from, to));
    }

    private ContentFolder folder() {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ContentFolder.read(bytes, Taxonomy.standard());
    }

    private Content content() {
        return Content.ours().under(folder());
    }

    private List<Reason> reasons() {
        return folder().faults(Content.ours()).stream().map(ContentFault::reason).toList();
    }

    @Test
    void whatTwoLanguagesSayAlikeCountsInBoth() {
        write("themes/career.md", "themes/career.md");
        write("themes/career.md", "themes/own.md");
        files.replaceAll((path, text) -> path.endsWith("own.md") ? text.replace("Of our own", "Another") : text);
        assertThat(reasons()).isEmpty();
        for (var language : WRITTEN) {
            assertThat(content().find(CAREER, language)).get().extracting(Item::title).isEqualTo("Of our own");
            assertThat(content().themes(language)).hasSize(Content.ours().themes(language).size() + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "phase: growth|phase: closing|DIFFERS",
        "- 8|- 9|MINUTES_SUM",
        "- Qu’avez-vous écarté.*|''|DIFFERS",
        "20(?=.min.{1,3}demandez)|30|DIFFERS",
        "phase: growth|phase: someday|VALUE_UNKNOWN",
        "title: .*|title: |VALUE_MISSING"
    })
    void aMistakeInOneLanguageTakesTheFileBackInEach(String from, String to, Reason reason) {
        for (var name : List.of("career", "own")) {
            files.clear();
            write("themes/career.md", "themes/" + name + ".md");
            replace("fr/themes/" + name + ".md", from, to);
            assertThat(reasons()).contains(reason);
            for (var language : Language.all()) {
                assertThat(content().themes(language)).isEqualTo(Content.ours().themes(language));
            }
        }
    }

    @Test
    void whatIsForAdminsInOneLanguageIsReadByNobodyElseInAnother() {
        write("library/objections.md", "library/secret.md");
        replace("en/library/secret.md", "role: both", "role: admin");
        assertThat(reasons()).containsExactly(Reason.DIFFERS);
        assertThat(content().find(new ContentId(Shelf.LIBRARY, "secret"), LibraryEntry.class, Languages.FRENCH))
                .isEmpty();
    }

    @Test
    void whatIsMissingInOneOfItsLanguagesOrCalledLikeAnotherDoesNotCount() {
        write("themes/career.md", "themes/own.md");
        write("themes/career.md", "themes/other-own.md");
        assertThat(reasons()).containsExactly(Reason.TITLE_TWICE, Reason.TITLE_TWICE);
        assertThat(content().themes(Languages.FRENCH)).hasSize(Content.ours().themes(Languages.FRENCH).size() + 1);
        files.keySet().removeIf(path -> path.startsWith("en") && path.endsWith("/own.md"));
        files.keySet().removeIf(path -> path.startsWith("fr") && path.endsWith("other-own.md"));
        assertThat(reasons()).containsExactly(Reason.LANGUAGE_MISSING, Reason.LANGUAGE_MISSING);
        assertThat(content().themes(Languages.FRENCH)).isEqualTo(Content.ours().themes(Languages.FRENCH));
    }

    /** As in docs/content.md. */
    @Test
    void figuresInTwoLanguagesAreHeldAgainstEachOtherAlone() {
        files.put("en/evidence.md", """
                ---
                title: What is quoted about mentoring
                ---

                What others report.

                - Three in four would take part again. Own survey of 48 people, Lyon, 2026.
                - Mentoring halves the number of resignations. No source given.
                """);
        files.put("fr/evidence.md", """
                ---
                title: Ce que l’on cite
                ---

                Ce que d’autres rapportent.

                - Trois personnes sur quatre recommenceraient. Enquête interne, Lyon, 2026.
                - Le mentorat divise les départs par deux (source inconnue).
                """);
        assertThat(folder().faults(Content.ours())).isEmpty();
        assertThat(content().evidence(Languages.FRENCH).orElseThrow().figures())
                .extracting(Evidence.Figure::isSourced).containsExactly(true, false);
        assertThat(content().evidence(Languages.SPANISH)).as("whoever reads Spanish reads theirs in English").isEmpty();
        replace("fr/evidence.md", " Enquête interne, Lyon, 2026\\.", "");
        assertThat(reasons()).contains(Reason.SOURCE_MISSING);
        assertThat(content().evidence(Languages.ENGLISH)).isEqualTo(Content.ours().evidence(Languages.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "75% stay.|false", "75% stay|false", "75% stay. No source given|true", "75% stay. (No source given.)|true",
        "75% stay. Source: none given.|true", "75% stay. ATD, 2019|true", "75% stay (ATD, 2019).|true",
        "75% stay: https://example.org|true"
    })
    void aFigureSaysWhereItComesFromOrThatNobodyDoes(String figure, boolean isFine) {
        files.put("en/evidence.md", "---\ntitle: a\n---\n\nWhat is quoted.\n\n- " + figure + "\n");
        assertThat(reasons()).isEqualTo(isFine ? List.of() : List.of(Reason.SOURCE_MISSING));
    }

    /** In French alone: whoever reads Spanish keeps ours where it has the same outline, and else reads theirs. */
    @Test
    void aLanguageThatIsNotWrittenIsNotHeldAgainstAnybody() {
        files.put("fr/themes/career.md", shipped("fr/themes/career.md").replaceFirst("title: .*", "title: À nous"));
        assertThat(reasons()).isEmpty();
        assertThat(content().find(CAREER, Languages.SPANISH)).isEqualTo(Content.ours().find(CAREER, Languages.SPANISH));
        replace("fr/themes/career.md", "phase: growth", "phase: closing");
        assertThat(reasons()).isEmpty();
        assertThat(content().find(CAREER, Theme.class, Languages.SPANISH)).get().extracting(Item::title)
                .isEqualTo("À nous");
        assertThat(Content.ours().under(folder()).under(folder()).themes(Languages.FRENCH))
                .isEqualTo(content().themes(Languages.FRENCH));
        files.put("es/themes/own.md", "x");
        assertThat(reasons()).as("once they write Spanish too").contains(Reason.DIFFERS);
    }

    @Test
    void noTextIsCalledLikeTheFigures() {
        for (var name : List.of("evidence", "evidence-unsourced")) {
            files.clear();
            write("library/objections.md", "library/" + name + ".md");
            assertThat(reasons()).containsExactly(Reason.NAME_TAKEN, Reason.NAME_TAKEN);
        }
    }

    @Test
    void aFolderOneLevelTooDeepIsToldOnce() {
        OURS.forEach((path, bytes) -> {
            if (path.startsWith("fr/")) {
                files.put(path.substring("fr/".length()), new String(bytes, StandardCharsets.UTF_8));
            }
        });
        assertThat(reasons()).containsExactly(Reason.FOLDER_DEEP);
    }

    @Test
    void thousandsOfFilesAreComparedInNoTime() {
        for (var i = 0; i < 1_500; i++) {
            write("library/objections.md", "library/own" + i + ".md");
        }
        var folder = folder();
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> Content.ours().under(folder));
    }
}
