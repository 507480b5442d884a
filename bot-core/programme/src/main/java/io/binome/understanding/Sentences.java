package io.binome.understanding;

import io.binome.text.Language;
import io.binome.text.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Sentences and what they mean, of every language: a file {@code sentences_<code>.txt} with a name in square brackets
 * above those that mean it.
 */
final class Sentences {
    /** What means nothing that the bot does. */
    static final String NONE = "none";

    private static final int LONG_PHRASE = 3;

    /** A sentence, and the name of what it means. */
    record Sentence(String meaning, String text) {}

    private Sentences() {}

    static List<Sentence> all() {
        return Language.all().stream().flatMap(language -> of(language).stream()).toList();
    }

    /** What is learnt from: the sentences, and phrases for ways out that are as good as sentences. */
    static List<Sentence> taught() {
        var phrases = Sense.WAYS.stream()
                .flatMap(way -> Vocabulary.all(way.key()).stream().map(phrase -> new Sentence(way.word(), phrase)))
                .filter(sentence -> Typed.of(sentence.text()).words().size() >= LONG_PHRASE);
        return Stream.concat(all().stream(), phrases).toList();
    }

    /** A number that is another one as soon as anything else is learnt from. */
    static long mark() {
        var sum = new CRC32();
        taught().forEach(each -> sum.update((each.meaning() + "\t" + each.text()).getBytes(StandardCharsets.UTF_8)));
        Ideas.ALL.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }

    static List<Sentence> of(Language language) {
        return read(lines("sentences", language));
    }

    /** What a file of a kind has for a language, without remarks and empty lines. */
    static List<String> lines(String kind, Language language) {
        try (var file = Sentences.class.getResourceAsStream(kind + "_" + language.code() + ".txt")) {
            return file == null
                    ? List.of()
                    : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sentence> read(List<String> lines) {
        var sentences = new ArrayList<Sentence>();
        var meaning = NONE;
        for (var line : lines) {
            if (line.startsWith("[") && line.endsWith("]")) {
                meaning = line.substring(1, line.length() - 1);
            } else {
                sentences.add(new Sentence(meaning, line));
            }
        }
        return List.copyOf(sentences);
    }
}
