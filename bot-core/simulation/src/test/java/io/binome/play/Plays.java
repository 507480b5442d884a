package io.binome.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The plays of a folder: each is there in every language, and none passes for want of plays. */
public final class Plays {
    /** How many stories there are at least, each in every language. Whoever writes more may leave it. */
    private static final int STORIES = 21;
    /** The languages that they are never without. */
    private static final List<String> CODES = List.of("en", "es", "fr");
    private static final boolean THOROUGH = Integer.getInteger("binome.thorough", 1) > 1;

    private Plays() {}

    /** What is done with a play. */
    public interface Act {
        void with(Path play) throws IOException;
    }

    /** A test for each play, and one that they all have been played. */
    public static Stream<DynamicTest> each(Path folder, Act act) throws IOException {
        return each(in(folder), act);
    }

    /**
     * The same for each story in one of its languages, by turns; in all of them with {@code -Dbinome.thorough=5}.
     *
     * @param turn whoever is given another one has each story in another language
     */
    public static Stream<DynamicTest> byTurns(Path folder, int turn, Act act) throws IOException {
        var all = in(folder);
        var languages = codes(all).size();
        var taken = IntStream.range(0, all.size())
                .filter(at -> THOROUGH || (at / languages + at + turn) % languages == 0)
                .mapToObj(all::get)
                .toList();
        assertThat(taken.stream().map(Plays::story).distinct()).as("stories").hasSize(all.size() / languages);
        return each(taken, act);
    }

    private static Stream<DynamicTest> each(List<Path> plays, Act act) {
        var played = new AtomicInteger();
        return Stream.concat(
                plays.stream()
                        .map(play -> DynamicTest.dynamicTest(name(play), play.toUri(), () -> {
                            played.incrementAndGet();
                            act.with(play);
                        })),
                Stream.of(DynamicTest.dynamicTest(
                        plays.size() + " plays", () -> assertThat(played).hasValue(plays.size()))));
    }

    /** The plays by their names, none of them without scenes, no scene in which nothing happens. */
    public static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var plays = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
            var codes = codes(plays);
            assertThat(codes).as("languages of the plays in " + folder).containsAll(CODES);
            var stories = plays.stream().map(Plays::story).distinct().toList();
            assertThat(stories).as("stories in " + folder).hasSizeGreaterThanOrEqualTo(STORIES);
            for (var code : codes) {
                assertThat(stories(plays, code)).as("stories in " + code).isEqualTo(stories);
            }
            for (var play : plays) {
                assertThat(Play.read(name(play), Files.readAllLines(play)).scenes())
                        .as(name(play))
                        .isNotEmpty()
                        .allMatch(scene -> !scene.cues().isEmpty());
            }
            return plays;
        }
    }

    private static String story(Path play) {
        return name(play).split("\\.", 2)[0];
    }

    static String name(Path play) {
        return play.getFileName().toString();
    }

    private static String code(Path play) {
        return name(play).split("\\.")[1];
    }

    private static List<String> codes(List<Path> plays) {
        return plays.stream().map(Plays::code).distinct().sorted().toList();
    }

    private static List<String> stories(List<Path> plays, String code) {
        return plays.stream().filter(play -> code(play).equals(code)).map(Plays::story).toList();
    }
}
