package io.binome.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The message bundles: ICU MessageFormat patterns in UTF-8 properties files, one file per topic and language. The first
 * segment of a key names its file: {@code survey.goal.ask} stands in {@code survey_fr.properties} beside this class.
 */
public final class Texts {
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /** The message of a key in a language; a missing key is a defect that the tests look for. */
    public static String format(Language language, String key, Map<String, Object> arguments) {
        var pattern = pattern(language, key)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language));
        if (arguments.isEmpty() && pattern.indexOf('{') < 0) {
            return pattern;
        }
        var format = FORMATS.computeIfAbsent(
                language + " " + key, each -> new MessageFormat(pattern, language.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** A message without arguments in every language, one after the other, for somebody whose own is not known. */
    public static String inAll(String key) {
        return Language.all().stream()
                .map(language -> format(language, key, Map.of()))
                .collect(Collectors.joining("\n"));
    }

    /** The raw pattern of a key, where there is one. */
    public static Optional<String> pattern(Language language, String key) {
        return Optional.ofNullable(bundle(topic(key), language).getProperty(key));
    }

    /** All patterns of a topic; empty where there is no such file. */
    public static Properties bundle(String topic, Language language) {
        return BUNDLES.computeIfAbsent(topic + "_" + language.code(), Texts::load);
    }

    private static String topic(String key) {
        var dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Properties load(String name) {
        var bundle = new Properties();
        try (var file = Texts.class.getResourceAsStream(name + ".properties")) {
            if (file != null) {
                bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
