package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.binome.content.Content;
import io.binome.content.ContentId;
import io.binome.content.ContentId.Shelf;
import io.binome.content.Item;
import io.binome.content.Shipped;
import io.binome.id.OrganisationId;
import io.binome.id.ProgrammeId;
import io.binome.text.Languages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An organisation's content counts without a restart, for itself alone, and a slip of the keyboard takes nothing away. */
class ContentFoldersTest {
    private static final ProgrammeId PROGRAMME = new OrganisationId("acme").programme("p1");

    @TempDir
    Path root;

    private Instant now = Instant.parse("2027-01-04T09:00:00Z");
    private ContentFolders folders;

    @BeforeEach
    void folders() {
        folders = new ContentFolders(root, new Operator(Languages.ENGLISH), () -> now);
    }

    private void write(Path folder, String name, String title) throws IOException {
        for (var language : new String[] {"en", "fr", "es"}) {
            var career = new String(Shipped.files().get(language + "/themes/career.md"), StandardCharsets.UTF_8);
            var file = folder.resolve(language + "/themes/" + name + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, career.replaceFirst("title: .*", "title: " + title));
        }
        now = now.plus(ContentFolders.FRESH);
    }

    private Optional<String> title(ProgrammeId programme, String name) {
        return folders.of(programme).find(new ContentId(Shelf.THEMES, name), Languages.ENGLISH).map(Item::title);
    }

    @Test
    void withNothingInItOursCounts() {
        assertThat(folders.of(PROGRAMME).themes(Languages.ENGLISH)).isEqualTo(Content.ours().themes(Languages.ENGLISH));
    }

    @Test
    void whatIsWrittenWhileItRunsCountsSoon() throws IOException {
        assertThat(title(PROGRAMME, "ours-alone")).isEmpty();
        write(root, "ours-alone", "A day in the shop");
        assertThat(title(PROGRAMME, "ours-alone")).contains("A day in the shop");
        Files.delete(root.resolve("en/themes/ours-alone.md"));
        now = now.plus(ContentFolders.FRESH);
        assertThat(title(PROGRAMME, "ours-alone")).isEmpty();
    }

    @Test
    void whatSystemsHideInALanguageTakesNothingAway() throws IOException {
        write(root, "ours-alone", "A day in the shop");
        Files.delete(root.resolve("es/themes/ours-alone.md"));
        Files.writeString(root.resolve("es/.DS_Store"), "x");
        assertThat(title(PROGRAMME, "ours-alone")).contains("A day in the shop");
    }

    /** Nothing waits for what never comes, nor reads what never ends. */
    @Test
    void aDeviceIsNoText() throws IOException {
        write(root, "ours-alone", "A day in the shop");
        Files.createSymbolicLink(root.resolve("en/themes/endless.md"), Path.of("/dev/zero"));
        assertThat(title(PROGRAMME, "ours-alone")).contains("A day in the shop");
    }

    @Test
    void aProgrammeStandsOverItsOrganisationAndThatOverEverybody() throws IOException {
        write(root, "career", "For everybody");
        assertThat(title(PROGRAMME, "career")).contains("For everybody");
        write(root.resolve("acme"), "career", "For Acme");
        assertThat(title(PROGRAMME, "career")).contains("For Acme");
        write(root.resolve("acme/p1"), "career", "For this programme");
        assertThat(title(PROGRAMME, "career")).contains("For this programme");
        assertThat(title(new OrganisationId("acme").programme("p2"), "career")).contains("For Acme");
        assertThat(title(new OrganisationId("other").programme("p1"), "career")).contains("For everybody");
    }

    @Test
    void aSlipOfTheKeyboardLeavesWhatStoodThere() throws IOException {
        write(root, "career", "Ours");
        assertThat(title(PROGRAMME, "career")).contains("Ours");
        Files.writeString(root.resolve("en/themes/career.md"), "---\ntitle: half a file\n");
        now = now.plus(ContentFolders.FRESH);
        assertThat(title(PROGRAMME, "career"))
                .isEqualTo(Content.ours()
                        .find(new ContentId(Shelf.THEMES, "career"), Languages.ENGLISH)
                        .map(Item::title));
        assertThat(folders.of(PROGRAMME).themes(Languages.FRENCH)).as("nor is half of it used")
                .isEqualTo(Content.ours().themes(Languages.FRENCH));
    }

    @Test
    void whatTwoLanguagesSayDifferentlyLeavesWhatStoodThere() throws IOException {
        write(root, "career", "For everybody");
        write(root.resolve("acme"), "career", "For Acme");
        var french = root.resolve("acme/fr/themes/career.md");
        Files.writeString(french, Files.readString(french).replace("phase: growth", "phase: closing"));
        now = now.plus(ContentFolders.FRESH);
        assertThat(title(PROGRAMME, "career")).contains("For everybody");
        for (var language : new String[] {"en", "es"}) {
            var file = root.resolve("acme/" + language + "/themes/career.md");
            Files.writeString(file, Files.readString(file).replace("phase: growth", "phase: closing"));
        }
        now = now.plus(ContentFolders.FRESH);
        assertThat(title(PROGRAMME, "career")).contains("For Acme");
    }

    @Test
    void whatASystemLeavesInALanguageStopsNothing() throws IOException {
        write(root, "ours-alone", "A day in the shop");
        Files.delete(root.resolve("es/themes/ours-alone.md"));
        Files.delete(root.resolve("es/themes"));
        Files.writeString(root.resolve("es/.DS_Store"), "x");
        assertThat(title(PROGRAMME, "ours-alone")).contains("A day in the shop");
        Files.writeString(root.resolve("en/themes/.ours-alone.md.swp"), "x");
        var file = root.resolve("en/themes/ours-alone.md");
        Files.writeString(file, Files.readString(file).replace("A day in the shop", "Two days in the shop"));
        now = now.plus(ContentFolders.FRESH);
        assertThat(title(PROGRAMME, "ours-alone")).contains("Two days in the shop");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void oneThingThatCannotBeReadStopsNothing() throws IOException, InterruptedException {
        write(root, "ours-alone", "A day in the shop");
        Files.createSymbolicLink(root.resolve("en/lessons"), root);
        Files.createSymbolicLink(root.resolve("en/themes/zero.md"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve("en/themes/nowhere.md"), Path.of("nowhere"));
        assertThat(new ProcessBuilder("mkfifo", root.resolve("fr/themes/pipe.md").toString()).start().waitFor())
                .isZero();
        assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> assertThat(title(PROGRAMME, "ours-alone")).contains("A day in the shop"));
    }

    @Test
    void whatHasGoneAsAWholeKeepsWhatItHeldUntilItIsThereAgain() throws IOException {
        write(root, "ours-alone", "A day in the shop");
        write(root.resolve("acme"), "acme-alone", "A day at Acme");
        assertThat(title(PROGRAMME, "acme-alone")).contains("A day at Acme");
        var away = root.resolveSibling(root.getFileName() + "-away");
        Files.move(root, away);
        for (var i = 0; i < 3; i++) {
            now = now.plus(ContentFolders.FRESH);
            assertThat(title(PROGRAMME, "acme-alone")).contains("A day at Acme");
            assertThat(title(new OrganisationId("other").programme("p" + i), "ours-alone"))
                    .contains("A day in the shop");
        }
        Files.createDirectory(root);
        now = now.plus(ContentFolders.FRESH);
        assertThat(title(PROGRAMME, "acme-alone")).contains("A day at Acme");
        write(root, "ours-alone", "Another day");
        assertThat(title(PROGRAMME, "ours-alone")).contains("Another day");
        assertThat(title(PROGRAMME, "acme-alone")).isEmpty();
        try (var left = Files.walk(away)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    @Test
    void nobodysNameLeadsOutOfTheFolder() throws IOException {
        write(root, "career", "For everybody");
        var inside = new ContentFolders(root.resolve("acme"), new Operator(Languages.ENGLISH), () -> now);
        assertThat(inside.of(new OrganisationId("..").programme("p"))
                .find(new ContentId(Shelf.THEMES, "career"), Languages.ENGLISH)
                .map(Item::title)).isNotEqualTo(Optional.of("For everybody"));
    }
}
