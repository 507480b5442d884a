package io.binome.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every story, played in English and in the {@link TestLanguage}, which lies on a class path of its own: the whole program
 * is loaded a second time there, and finds one language more.
 */
public final class ForeignPlays {
    private static final Path TRANSCRIPTS = Path.of("..", "..", "docs", "transcripts");

    private ForeignPlays() {}

    /**
     * A test for each story, that it is the same and wholly in the language, and one that all have been played.
     *
     * @param performer has a public and static {@code perform}, which says of a play what happens in it, as in {@link Abroad}
     * @param folder an empty one, for the files of the language
     */
    public static Stream<DynamicTest> by(Class<?> performer, Path folder) throws Exception {
        TestLanguage.write(folder);
        var loader = new URLClassLoader(classPath(folder), ClassLoader.getPlatformClassLoader());
        var abroad = loader.loadClass(performer.getName());
        var stories = Plays.in(TRANSCRIPTS).stream().filter(play -> play.toString().endsWith(".en.txt")).toList();
        var played = new AtomicInteger();
        var each = stories.stream().map(play -> DynamicTest.dynamicTest(Plays.name(play), play.toUri(), () -> {
            assertThat(perform(abroad, play)).isNotEmpty().containsExactlyElementsOf(perform(performer, play));
            played.incrementAndGet();
        }));
        var all = DynamicTest.dynamicTest(
                stories.size() + " stories", () -> assertThat(played).hasValue(stories.size()));
        return Stream.concat(each, Stream.of(all)).onClose(() -> close(loader));
    }

    /** Libraries look for their parts by the loader of the thread. */
    private static List<String> perform(Class<?> performer, Path play) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(performer.getClassLoader());
        try {
            var told = (List<?>) performer.getMethod("perform", Path.class).invoke(null, play);
            return told.stream().map(String::valueOf).toList();
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** That of these tests, and the folder of the language. */
    private static URL[] classPath(Path folder) throws MalformedURLException {
        var urls = new ArrayList<URL>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        urls.add(folder.toUri().toURL());
        return urls.toArray(URL[]::new);
    }

    private static void close(URLClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
