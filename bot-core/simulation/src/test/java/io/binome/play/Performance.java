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

    /** A test for each transcript, and one that counts them. */
    public Stream<DynamicTest> ofAll() throws IOException {
        return Plays.each(transcripts, this::of);
    }

    /** The same for each story in one of its languages, as {@link Plays#byTurns}. */
    public Stream<DynamicTest> byTurns(int turn) throws IOException {
        return Plays.byTurns(transcripts, turn, this::of);
    }

    /** The names of the transcripts there are. */
    public List<String> names() throws IOException {
        return Plays.in(transcripts).stream().map(Plays::name).toList();
    }

    /** Plays one, and compares. */
    public void of(Path file) throws IOException {
        var name = Plays.name(file);
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
