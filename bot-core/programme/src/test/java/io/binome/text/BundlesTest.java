package io.binome.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads exists in every language, with the same arguments, in the typography of that language. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/io/binome/text");
    private static final Path SOURCES = Path.of("src/main/java/io/binome");
    private static final List<String> SPEAKING = List.of("dialog", "home", "statistics");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9.]*[a-z0-9])\"");

    static List<String> topics() throws IOException {
        return Lacks.topics(BUNDLES, Language.usual().code());
    }

    @Test
    void everyLanguageHasTheSameKeysWithTheSameArguments() throws IOException {
        for (var language : Language.all()) {
            assertThat(Lacks.of(BUNDLES, language.code(), Language.usual().code())).isEmpty();
            assertThat(Lacks.of(BUNDLES, Language.usual().code(), language.code())).isEmpty();
        }
    }

    @Test
    void aNewLanguageIsToldInWordsWhatItLacks(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("desk_fr.properties"), "desk.a = {name}\ndesk.b = B\ndesk.c = C\n");
        Files.writeString(folder.resolve("goals_fr.properties"), "goals.a = A\n");
        Files.writeString(folder.resolve("desk_xx.properties"), "desk.a = {who}\ndesk.b = B\ndesk.d = D\n");
        assertThat(Lacks.of(folder, "xx", "fr"))
                .containsExactly(
                        "desk_xx.properties has the arguments [who] in desk.a, not [name]",
                        "desk_xx.properties lacks desk.c",
                        "desk_xx.properties has desk.d, which nobody reads",
                        "goals_xx.properties is missing");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void noKeyStandsTwice(String topic) throws IOException {
        for (var language : Language.all()) {
            var file = BUNDLES.resolve(topic + "_" + language.code() + ".properties");
            assertThat(Files.readAllLines(file).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .as(file.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void noStraightApostropheBreaksAPattern(String topic) {
        for (var language : Language.all()) {
            if (!topic.equals("format") && !topic.equals("words")) {
                assertThat(Texts.bundle(topic, language).values()).noneMatch(text -> text.toString().contains("'"));
            }
        }
    }

    @Test
    void whatADialogSaysIsInTheBundles() throws IOException {
        var topics = topics();
        var missing = new TreeSet<String>();
        for (var folder : SPEAKING) {
            try (var files = Files.walk(SOURCES.resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1))
                            .filter(key -> topics.contains(key.substring(0, key.indexOf('.'))))
                            .filter(BundlesTest::isMissing)
                            .forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A literal may also be the beginning of keys that are put together. */
    private static boolean isMissing(String key) {
        var topic = Texts.bundle(key.substring(0, key.indexOf('.')), Language.usual());
        return !topic.containsKey(key)
                && topic.stringPropertyNames().stream().noneMatch(each -> each.startsWith(key + "."));
    }
}
