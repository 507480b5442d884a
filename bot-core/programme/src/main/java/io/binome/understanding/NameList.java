package io.binome.understanding;

import io.binome.text.Spelling;
import io.binome.text.Unwanted;
import io.binome.text.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of people as they are written one after the other. Whether there are such people others know. */
final class NameList {
    private static final int LONGEST = 400;
    private static final int MOST_WORDS = 4;
    private static final Pattern BETWEEN = Pattern.compile(
            "[,;&/+\\r\\n]|(?<=\\s)" + Vocabulary.group("list.and") + "(?=\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?:\\s+(?:\\p{Lu}|d[eu]\\s+\\p{Lu})[\\p{L}'’-]*)*");
    private static final Pattern MARKS = Pattern.compile("^[-•*–\\s@\"«“]+|[.!\"»”\\s]+$");

    private NameList() {}

    static Optional<Understood> read(String text) {
        var looked = text.strip();
        if (looked.length() > LONGEST) {
            return Optional.empty();
        }
        if (Vocabulary.has("answer.nobody", MARKS.matcher(looked).replaceAll(""))) {
            return Optional.of(Understood.surely(new Reading.Names(List.of())));
        }
        var names = BETWEEN.splitAsStream(looked)
                .map(name -> MARKS.matcher(name).replaceAll("").strip())
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (names.stream().anyMatch(Unwanted::isOne)) {
            return Optional.empty();
        }
        if (names.stream().allMatch(name -> name.split("\\s+").length <= MOST_WORDS)) {
            return Optional.of(Understood.surely(new Reading.Names(names)));
        }
        var capitals = within(names);
        return capitals.isEmpty()
                ? Optional.empty()
                : Optional.of(Understood.asking(
                        "names", new Reading.Names(capitals), List.of(new Reading.Names(capitals))));
    }

    /** Names within sentences, by their capitals; the first word of a sentence has one anyway. */
    private static List<String> within(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> sentence.split("\\s+").length <= MOST_WORDS
                        ? Stream.of(sentence)
                        : CAPITALS.matcher(sentence).results().filter(found -> found.start() > 0)
                                .map(found -> found.group()))
                .filter(name -> Spelling.fold(name).length() > 1)
                .distinct()
                .toList();
    }
}
