package io.binome.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code docs/transcripts} is played. {@code -Dtranscripts.write=true} writes down what was really said. */
class TranscriptTest {
    private static final Path TRANSCRIPTS = Path.of("..", "..", "docs", "transcripts");

    @TestFactory
    Stream<DynamicTest> thePlaysAreSpokenAsWritten() throws IOException {
        return Plays.each(TRANSCRIPTS, TranscriptTest::perform);
    }

    private static void perform(Path file) throws IOException {
        var written = Files.readAllLines(file);
        var play = Play.read(Plays.name(file), written);
        var spoken = new ArrayList<>(play.preamble());
        for (var scene : play.scenes()) {
            spoken.add("== " + scene.title());
            spoken.addAll(new Stage(new Playground(), play.preamble()).play(scene));
            spoken.add("");
        }
        trim(spoken);
        if (Boolean.getBoolean("transcripts.write")) {
            Files.write(file, spoken);
            return;
        }
        trim(written);
        assertThat(spoken).containsExactlyElementsOf(written);
        assertThat(spoken).as("an argument that nobody has given").noneMatch(line -> line.matches(".*\\{\\w+}.*"));
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }
}
