package io.binome.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Says in words what one language lacks that another one has, in a folder of bundles: which file, and which key of it. */
public final class Lacks {
    /** Patterns of the JDK and words, whose braces are no arguments. */
    private static final Set<String> BARE = Set.of("format", "words");

    /** What a language need not say, since others do or CLDR does. */
    private static final List<String> FREE = List.of("zone.", "city.");

    private Lacks() {}

    /** What {@code language} lacks, or has too much of, when it is held against {@code model}; both by their codes. */
    public static List<String> of(Path folder, String language, String model) throws IOException {
        var lacks = new ArrayList<String>();
        for (var topic : topics(folder, model)) {
            var name = topic + "_" + language + ".properties";
            if (Files.exists(folder.resolve(name))) {
                compare(topic, name, read(folder.resolve(name)), read(folder, topic, model), lacks);
            } else {
                lacks.add(name + " is missing");
            }
        }
        return lacks;
    }

    private static void compare(
            String topic, String name, Properties mine, Properties others, List<String> lacks) {
        for (var key : needed(others)) {
            if (!mine.containsKey(key)) {
                lacks.add(name + " lacks " + key);
            } else if (!BARE.contains(topic)
                    && !arguments(mine, key).equals(arguments(others, key))) {
                lacks.add(name + " has the arguments " + arguments(mine, key) + " in " + key + ", not "
                        + arguments(others, key));
            }
        }
        for (var key : needed(mine)) {
            if (!others.containsKey(key)) {
                lacks.add(name + " has " + key + ", which nobody reads");
            }
        }
    }

    static List<String> topics(Path folder, String language) throws IOException {
        var end = "_" + language + ".properties";
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> needed(Properties bundle) {
        var keys = new TreeSet<>(bundle.stringPropertyNames());
        keys.removeIf(key -> FREE.stream().anyMatch(key::startsWith));
        return keys;
    }

    /** Those within a plural or another choice too. */
    private static Set<String> arguments(Properties bundle, String key) {
        var pattern = new MessagePattern(bundle.getProperty(key));
        var names = new TreeSet<String>();
        for (var at = 0; at < pattern.countParts(); at++) {
            var type = pattern.getPartType(at);
            if (type == Part.Type.ARG_NAME || type == Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(pattern.getPart(at)));
            }
        }
        return names;
    }

    private static Properties read(Path folder, String topic, String language) throws IOException {
        return read(folder.resolve(topic + "_" + language + ".properties"));
    }

    private static Properties read(Path file) throws IOException {
        var read = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        return read;
    }
}
