package io.binome.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.ContentSource.Obstacle;
import io.binome.skill.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no file of content stops nothing, and each organisation and programme has what stands in its folder. */
class ContentSourceTest {
    private static ContentSource source(Map<String, Obstacle> obstacles, String... files) {
        return new ContentSource(
                new TreeSet<>(Stream.of(files).toList()), new TreeMap<>(obstacles),
                path -> Optional.of(path.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void eachLevelHasItsOwnFiles() {
        var levels = source(
                Map.of("T1/fr/themes/c.md", Obstacle.NO_FILE),
                "en/evidence.md", "T1/en/themes/a.md", "T1/p1/es/themes/b.md", "T12/p2/en/x.md", "T1/readme.txt",
                "de/themes/d.md", "themes/en/e.md", "Acme Corp/en/f.md").levels();
        assertThat(levels.keySet()).containsExactly("", "T1", "T1/p1", "T12", "T12/p2");
        assertThat(levels.get("").files())
                .containsExactly("Acme Corp/en/f.md", "de/themes/d.md", "en/evidence.md", "themes/en/e.md");
        assertThat(levels.get("T1").files()).containsExactly("en/themes/a.md", "readme.txt");
        assertThat(levels.get("T1").obstacles()).containsOnlyKeys("fr/themes/c.md");
        assertThat(levels.get("T1/p1").files()).containsExactly("es/themes/b.md");
        assertThat(levels.get("T1/p1").bytes().apply("es/themes/b.md").orElseThrow())
                .asString(StandardCharsets.UTF_8).isEqualTo("T1/p1/es/themes/b.md");
        assertThat(levels.get("T12").files()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedOnceAndTheRestIsRead() {
        var files = Map.of(
                "en/evidence.md", Shipped.files().get("en/evidence.md"),
                "fr/evidence.md", Shipped.files().get("fr/evidence.md"));
        var folder = ContentFolder.read(new ContentSource(
                new TreeSet<>(List.of("en/evidence.md", "fr/evidence.md", "en/themes/gone.md")),
                new TreeMap<>(Map.of("en/themes/pipe.md", Obstacle.NO_FILE, "en/lessons", Obstacle.LINK_ASTRAY)),
                path -> Optional.ofNullable(files.get(path))), Taxonomy.standard());
        assertThat(folder.size()).isEqualTo(2);
        assertThat(folder.faults(Content.nothing()))
                .extracting(fault -> fault.path() + " " + fault.reason())
                .containsExactlyInAnyOrder(
                        "en/themes/gone.md UNREADABLE", "en/themes/pipe.md NO_FILE", "en/lessons LINK_ASTRAY");
    }

    @Test
    void aFileThatIsTooLargeIsNamed() {
        assertThat(ContentFolder.read(
                Map.of("en/themes/a.md", new byte[ContentFolder.LARGEST + 1]), Taxonomy.standard())
                .faults(Content.nothing()))
                .extracting(ContentFault::reason).containsExactly(ContentFault.Reason.LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "en/.DS_Store", "en/themes/a.md~", "en/themes/.a.md.swp", "en/themes/a.swp", "en/Thumbs.db", "en/THUMBS.DB",
        "en/~$a.docx", ".git/objects/a", "x/.git/y/z", "__MACOSX/en/a.md", "en/#a.md#", "@eaDir/en/a", "en/a.md.bak",
        "lost+found", "$RECYCLE.BIN/a", "en/Icon\r", "en/.a\nb"
    })
    void whatSystemsAndEditorsLeaveIsPassedOver(String path) {
        assertThat(ContentFolder.isHidden(path)).isTrue();
        assertThat(ContentFolder.read(Map.of(path, new byte[0]), Taxonomy.standard()).faults(Content.ours())).isEmpty();
    }
}
