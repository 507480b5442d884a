package io.binome.understanding;

import io.binome.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences and what they mean, of every language: a file {@code sentences_<code>.txt} with a name in square brackets
 * above those that mean it.
 */
final class Sentences {
    /** What means nothing that the bot does. */
    static final String NONE = "none";

    /** A sentence, and the name of what it means. */
    record Sentence(String meaning, String text) {}

    private Sentences() {}

    static List<Sentence> all() {
        return Language.all().stream().flatMap(language -> of(language).stream()).toList();
    }

    static List<Sentence> of(Language language) {
        try (var file = Sentences.class.getResourceAsStream("sentences_" + language.code() + ".txt")) {
            return file == null ? List.of() : read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sentence> read(String file) {
        var sentences = new ArrayList<Sentence>();
        var meaning = NONE;
        for (var line : file.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                meaning = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sentences.add(new Sentence(meaning, line));
            }
        }
        return List.copyOf(sentences);
    }
}
