package io.binome.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.ContentId.Shelf;
import io.binome.markup.Part;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Role;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What we ship is read without a fault and is the same in every language. */
class OursTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/binome/content");

    @Test
    void nothingIsWrongWithIt() {
        var reader = new Reader(Languages.ENGLISH, List.of(ZoneOffset.UTC), id -> id.value());
        var folder = ContentFolder.read(Shipped.files(), Taxonomy.standard());
        assertThat(folder.faults(Content.nothing())
                .stream()
                .map(fault -> fault.path() + ":" + fault.line() + ": " + reader.read(fault.sentence()))).isEmpty();
        assertThat(folder.languages()).containsExactlyInAnyOrderElementsOf(Language.all());
    }

    @Test
    void everyFileIsOffered() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            assertThat(new TreeSet<>(Shipped.files().keySet())).containsExactlyElementsOf(new TreeSet<>(files
                    .filter(file -> file.toString().endsWith(ContentId.ENDING))
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .toList()));
        }
    }

    @Test
    void thereIsEnoughForAWholeProgrammeInEveryLanguage() {
        for (var language : Language.all()) {
            assertThat(Content.ours().themes(language)).hasSizeGreaterThanOrEqualTo(30);
            for (var kind : Kind.values()) {
                assertThat(Arrays.stream(Phase.values())
                        .mapToInt(phase -> Content.ours().themes(language, kind, phase).size())
                        .sum()).as(kind + " in " + language).isGreaterThanOrEqualTo(12);
                for (var phase : Phase.values()) {
                    assertThat(Content.ours().themes(language, kind, phase)).as(kind + ", " + phase).isNotEmpty();
                }
                for (var role : Role.values()) {
                    assertThat(Content.ours().lessons(language, kind, role)).hasSizeGreaterThanOrEqualTo(10);
                    assertThat(Content.ours().library(language, kind, Phase.GROWTH, role)).isNotEmpty();
                }
            }
            assertThat(Content.ours().library(language)).hasSize(29);
        }
    }

    @Test
    void theFirstThemeOfAReversePairNamesPrideAndFear() {
        var theme = (Theme) Content.ours().find(
                new ContentId(Shelf.THEMES, "first-reverse"), Languages.ENGLISH).orElseThrow();
        assertThat(theme.guide().opening())
                .hasValueSatisfying(opening -> assertThat(opening).contains("pride", "fear"));
        assertThat(theme.lead()).isEqualTo(Theme.Lead.JUNIOR);
        assertThat(theme.agendas().keySet()).containsExactlyInAnyOrderElementsOf(Theme.LENGTHS);
        theme.agendas().forEach((length, points) -> assertThat(points.stream().mapToInt(Theme.Point::minutes).sum())
                .isEqualTo(length));
        assertThat(Content.ours().themes(Languages.ENGLISH, Kind.REVERSE, Phase.NEGOTIATION)).contains(theme);
        assertThat(Content.ours().themes(Languages.ENGLISH, Kind.CROSS, Phase.NEGOTIATION)).doesNotContain(theme);
    }

    @Test
    void themesServeSkills() {
        assertThat(Content.ours().themes(Languages.FRENCH, Kind.REVERSE, Phase.GROWTH, "prompting"))
                .extracting(theme -> theme.id().name()).containsExactly("ai-at-work");
        assertThat(Content.ours().themes(Languages.FRENCH, Kind.REVERSE, Phase.GROWTH, "no-such-skill")).isEmpty();
    }

    @Test
    void aCheckSaysWhichAnswerIsRightAndWhy() {
        var lesson = (Lesson) Content.ours().find(
                new ContentId(Shelf.LESSONS, "feedback"), Languages.ENGLISH).orElseThrow();
        var question = lesson.check().getFirst();
        assertThat(question.answers().get(question.right())).isEqualTo("“In yesterday’s call, when you…”");
        assertThat(question.why()).startsWith("A single moment");
        assertThat(lesson.minutes()).isEqualTo(3);
    }

    @Test
    void theLibraryKeepsItsForms() {
        var entry = (LibraryEntry) Content.ours().find(
                new ContentId(Shelf.LIBRARY, "discovery-questions"), Languages.FRENCH).orElseThrow();
        assertThat(entry.parts().stream().filter(Part.Numbered.class::isInstance)).hasSize(20);
        assertThat(entry.owner()).isEmpty();
    }

    @Test
    void everyFigureIsToldWithItsSourceOrThatThereIsNone() {
        for (var language : Language.all()) {
            var figures = Content.ours().evidence(language).orElseThrow().figures();
            assertThat(figures).hasSize(20);
            assertThat(figures.stream().filter(figure -> !figure.isSourced())).as(language.code()).hasSize(6);
        }
    }

    @Test
    void whatIsExportedIsReadAgainWithoutAFault() {
        assertThat(ContentFolder.read(Shipped.files(), Taxonomy.standard()).faults(Content.ours())).isEmpty();
        assertThat(ContentFolder.read(Map.of("fr/evidence.md", new byte[0]), Taxonomy.standard())
                .faults(Content.ours())).hasSize(1);
        assertThat(new String(Shipped.files().get("fr/evidence.md"), StandardCharsets.UTF_8)).startsWith("---\n");
    }
}
