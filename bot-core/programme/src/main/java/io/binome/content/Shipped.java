package io.binome.content;

import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content in the jar, the only thing this package reads: {@code contents.txt} says which files there are, in the order in
 * which they are offered; each stands in the folder of a language.
 */
public final class Shipped {
    private static final String LIST = "contents.txt";

    private Shipped() {}

    /** The files by their paths, with the code of the language first. */
    public static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        for (var language : Language.all()) {
            for (var name : names()) {
                var path = language.code() + "/" + name + ContentId.ENDING;
                file(path).ifPresent(bytes -> files.put(path, bytes));
            }
        }
        return files;
    }

    static ContentFolder folder(Taxonomy skills) {
        return ContentFolder.read(files(), skills);
    }

    private static List<String> names() {
        var list = file(LIST).orElseThrow(() -> new IllegalStateException(LIST + " is missing"));
        return new String(list, StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Optional<byte[]> file(String path) {
        try (var file = Shipped.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
