package io.binome.example;

import io.binome.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of messages in one language, wherever it lies on the class path.
 *
 * @param path where the files are, such as {@code io/binome/text/desk}, without the code of the language
 * @param keys in the order of the file of the usual language, which follows a conversation
 */
public record Bundle(String path, List<String> keys, Properties patterns) {
    private static final Pattern LINE = Pattern.compile("([^\\s=#!]+)\\s*=.*");

    /** A file that is not there has no messages. */
    public static Bundle read(String path, Language language) {
        var patterns = new Properties();
        file(path, language).ifPresent(file -> load(patterns, file));
        var keys = file(path, Language.usual()).map(BufferedReader::lines).stream()
                .flatMap(lines -> lines)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .filter(patterns::containsKey)
                .toList();
        var all = new ArrayList<>(keys);
        patterns.stringPropertyNames().stream().filter(key -> !keys.contains(key)).sorted().forEach(all::add);
        return new Bundle(path, List.copyOf(all), patterns);
    }

    /** What the file is called, which is its topic. */
    public String topic() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String pattern(String key) {
        return patterns.getProperty(key, "");
    }

    /** The whole name of a key: its topic stands in front, as in most files it does already. */
    public String named(String key) {
        return key.startsWith(topic() + ".") ? key : topic() + "." + key;
    }

    private static void load(Properties patterns, BufferedReader file) {
        try (file) {
            patterns.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<BufferedReader> file(String path, Language language) {
        var name = path + "_" + language.code() + ".properties";
        return Optional.ofNullable(Bundle.class.getClassLoader().getResourceAsStream(name))
                .map(in -> new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }
}
