package io.binome.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Transcripts, played where people have one or several platforms and compared with how they are written.
 *
 * @param venue a new and empty one, for each scene
 * @param differences what is read there otherwise
 */
public record Performance(Path transcripts, Supplier<PlatformVenue> venue, List<Difference> differences) {

    /** A test for each transcript. */
    public Stream<DynamicTest> ofAll() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), file.toUri(), () -> of(file)));
    }

    /** The names of the transcripts there are. */
    public List<String> names() throws IOException {
        return files().stream().map(file -> file.getFileName().toString()).toList();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(transcripts)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    /** Plays one, and compares. */
    public void of(Path file) throws IOException {
        var name = file.getFileName().toString();
        var written = Files.readAllLines(file);
        var play = Play.read(name, written);
        var spoken = new ArrayList<>(play.preamble());
        for (var scene : play.scenes()) {
            spoken.add("== " + scene.title());
            try (var stage = venue.get()) {
                spoken.addAll(new Stage(stage, play.preamble()).play(scene));
                stage.platforms().forEach(platform -> {
                    assertThat(platform.pressableInVain()).isEmpty();
                    assertThat(platform.homeless()).isEmpty();
                    assertThat(platform.violations()).isEmpty();
                });
            }
            spoken.add("");
        }
        var expected = Alike.of(written);
        for (var difference : differences) {
            expected = difference.file().equals(name) ? difference.in(expected) : expected;
        }
        assertThat(Alike.of(spoken)).containsExactlyElementsOf(expected);
    }
}
