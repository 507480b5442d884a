package io.binome.slack;

import io.binome.play.ForeignPlays;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every story comes to the same end in Slack in a language of which no code knows, and nothing is said in any other. */
class SlackTestLanguageTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyStoryIsTheSameInALanguageThatIsOnlyFiles() throws Exception {
        return ForeignPlays.by(SlackAbroad.class, folder);
    }
}
