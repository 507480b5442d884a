package io.binome.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads exists in every language, with the same arguments, in the typography of that language. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/io/binome/text");
    private static final Path SOURCES = Path.of("src/main/java/io/binome");
    private static final List<String> SPEAKING = List.of("dialog", "home", "statistics");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9.]*[a-z0-9])\"");

    static Stream<String> topics() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_fr.properties"))
                    .map(name -> name.substring(0, name.indexOf('_')))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyLanguageHasTheSameKeysWithTheSameArguments(String topic) {
        var french = Texts.bundle(topic, Language.FR);
        var english = Texts.bundle(topic, Language.EN);
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        if (topic.equals("format")) {
            return;
        }
        for (var key : french.stringPropertyNames()) {
            assertThat(arguments(french.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void noKeyStandsTwice(String topic) throws IOException {
        for (var language : Language.values()) {
            var file = BUNDLES.resolve(topic + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties");
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
        for (var language : Language.values()) {
            if (!topic.equals("format")) {
                assertThat(Texts.bundle(topic, language).values()).noneMatch(text -> text.toString().contains("'"));
            }
        }
    }

    @Test
    void whatADialogSaysIsInTheBundles() throws IOException {
        var topics = topics().toList();
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
        var topic = Texts.bundle(key.substring(0, key.indexOf('.')), Language.FR);
        return !topic.containsKey(key)
                && topic.stringPropertyNames().stream().noneMatch(each -> each.startsWith(key + "."));
    }

    private static List<String> arguments(String pattern) {
        return List.copyOf(new TreeSet<>(new MessageFormat(pattern).getArgumentNames()));
    }
}
