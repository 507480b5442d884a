package io.binome.slack;

import io.binome.play.ForeignPlays;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every story is the same in Slack in a language of which no code knows, and nothing is said in any other; of each the
 * scene in which most happens, where the playground's test has them all.
 */
class SlackTestLanguageTest {
    @TempDir
    static Path folder;

    @TestFactory
    Stream<DynamicTest> everyStoryIsTheSameInALanguageThatIsOnlyFiles() throws Exception {
        return ForeignPlays.by(SlackAbroad.class, folder);
    }
}
